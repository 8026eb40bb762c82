import * as $protobuf from "protobufjs";

/** Namespace cop. */
export namespace cop {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Content.
         * @deprecated Use cop.v1.Content.$Properties instead.
         */
        interface IContent extends cop.v1.Content.$Properties {
        }

        /** Represents a Content. */
        class Content {

            /**
             * Constructs a new Content.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Content.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Content author. */
            author?: (cop.v1.Author.$Properties|null);

            /** Content caseReference. */
            caseReference: string;

            /** Content marking. */
            marking?: (cop.v1.Marking.$Properties|null);

            /** Content incident. */
            incident?: (cop.v1.Incident.$Properties|null);

            /** Content meetingRequest. */
            meetingRequest?: (cop.v1.MeetingRequest.$Properties|null);

            /** Content meetingReply. */
            meetingReply?: (cop.v1.MeetingReply.$Properties|null);

            /** Content kind. */
            kind?: ("incident"|"meetingRequest"|"meetingReply");

            /**
             * Encodes the specified Content message. Does not implicitly {@link cop.v1.Content.verify|verify} messages.
             * @param message Content message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Content.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Content message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Content & cop.v1.Content.$Shape} Content
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Content & cop.v1.Content.$Shape;
        }

        namespace Content {

            /** Properties of a Content. */
            interface $Properties {

                /** Content author */
                author?: (cop.v1.Author.$Properties|null);

                /** Content caseReference */
                caseReference?: (string|null);

                /** Content marking */
                marking?: (cop.v1.Marking.$Properties|null);

                /** Content incident */
                incident?: (cop.v1.Incident.$Properties|null);

                /** Content meetingRequest */
                meetingRequest?: (cop.v1.MeetingRequest.$Properties|null);

                /** Content meetingReply */
                meetingReply?: (cop.v1.MeetingReply.$Properties|null);

                /** Content kind */
                kind?: ("incident"|"meetingRequest"|"meetingReply");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Content. */
            type $Shape = {
              author?: cop.v1.Author.$Shape|null;
              caseReference?: string|null;
              marking?: cop.v1.Marking.$Shape|null;
              incident?: cop.v1.Incident.$Shape|null;
              meetingRequest?: cop.v1.MeetingRequest.$Shape|null;
              meetingReply?: cop.v1.MeetingReply.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; incident?: null; meetingRequest?: null; meetingReply?: null }|{ kind?: "incident"; incident: cop.v1.Incident.$Shape; meetingRequest?: null; meetingReply?: null }|{ kind?: "meetingRequest"; incident?: null; meetingRequest: cop.v1.MeetingRequest.$Shape; meetingReply?: null }|{ kind?: "meetingReply"; incident?: null; meetingRequest?: null; meetingReply: cop.v1.MeetingReply.$Shape })
            );
        }

        /**
         * Properties of an Author.
         * @deprecated Use cop.v1.Author.$Properties instead.
         */
        interface IAuthor extends cop.v1.Author.$Properties {
        }

        /** Represents an Author. */
        class Author {

            /**
             * Constructs a new Author.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Author.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Author officer. */
            officer: string;

            /**
             * Encodes the specified Author message. Does not implicitly {@link cop.v1.Author.verify|verify} messages.
             * @param message Author message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Author.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Author message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Author & cop.v1.Author.$Shape} Author
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Author & cop.v1.Author.$Shape;
        }

        namespace Author {

            /** Properties of an Author. */
            interface $Properties {

                /** Author officer */
                officer?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Author. */
            type $Shape = cop.v1.Author.$Properties;
        }

        /** HandlingCode enum. */
        enum HandlingCode {

            /** HANDLING_UNSPECIFIED value */
            HANDLING_UNSPECIFIED = 0,

            /** HANDLING_H0 value */
            HANDLING_H0 = 1,

            /** HANDLING_H1 value */
            HANDLING_H1 = 2,

            /** HANDLING_H2 value */
            HANDLING_H2 = 3
        }

        /**
         * Properties of a Marking.
         * @deprecated Use cop.v1.Marking.$Properties instead.
         */
        interface IMarking extends cop.v1.Marking.$Properties {
        }

        /** Represents a Marking. */
        class Marking {

            /**
             * Constructs a new Marking.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Marking.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Marking handling. */
            handling: cop.v1.HandlingCode[];

            /**
             * Encodes the specified Marking message. Does not implicitly {@link cop.v1.Marking.verify|verify} messages.
             * @param message Marking message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Marking.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Marking message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Marking & cop.v1.Marking.$Shape} Marking
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Marking & cop.v1.Marking.$Shape;
        }

        namespace Marking {

            /** Properties of a Marking. */
            interface $Properties {

                /** Marking handling */
                handling?: (cop.v1.HandlingCode[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Marking. */
            type $Shape = cop.v1.Marking.$Properties;
        }

        /** IncidentType enum. */
        enum IncidentType {

            /** INCIDENT_UNSPECIFIED value */
            INCIDENT_UNSPECIFIED = 0,

            /** INCIDENT_SMUGGLING_LAND value */
            INCIDENT_SMUGGLING_LAND = 1,

            /** INCIDENT_SMUGGLING_SEA value */
            INCIDENT_SMUGGLING_SEA = 2,

            /** INCIDENT_SMUGGLING_AIR value */
            INCIDENT_SMUGGLING_AIR = 3,

            /** INCIDENT_TRAFFICKING value */
            INCIDENT_TRAFFICKING = 4,

            /** INCIDENT_DOCUMENT_FRAUD value */
            INCIDENT_DOCUMENT_FRAUD = 5,

            /** INCIDENT_TRANSIT_HOUSE value */
            INCIDENT_TRANSIT_HOUSE = 6,

            /** INCIDENT_DISTRESS value */
            INCIDENT_DISTRESS = 7
        }

        /** Means enum. */
        enum Means {

            /** MEANS_UNSPECIFIED value */
            MEANS_UNSPECIFIED = 0,

            /** MEANS_FOOT value */
            MEANS_FOOT = 1,

            /** MEANS_MOTORCYCLE value */
            MEANS_MOTORCYCLE = 2,

            /** MEANS_CAR value */
            MEANS_CAR = 3,

            /** MEANS_PICKUP value */
            MEANS_PICKUP = 4,

            /** MEANS_BUS value */
            MEANS_BUS = 5,

            /** MEANS_TRUCK value */
            MEANS_TRUCK = 6,

            /** MEANS_BOAT value */
            MEANS_BOAT = 7,

            /** MEANS_TRAIN value */
            MEANS_TRAIN = 8,

            /** MEANS_AIRCRAFT value */
            MEANS_AIRCRAFT = 9
        }

        /**
         * Properties of a Place.
         * @deprecated Use cop.v1.Place.$Properties instead.
         */
        interface IPlace extends cop.v1.Place.$Properties {
        }

        /** Represents a Place. */
        class Place {

            /**
             * Constructs a new Place.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Place.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Place name. */
            name: string;

            /** Place country. */
            country: string;

            /** Place latitude. */
            latitude?: (number|null);

            /** Place longitude. */
            longitude?: (number|null);

            /**
             * Encodes the specified Place message. Does not implicitly {@link cop.v1.Place.verify|verify} messages.
             * @param message Place message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Place.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Place message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Place & cop.v1.Place.$Shape} Place
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Place & cop.v1.Place.$Shape;
        }

        namespace Place {

            /** Properties of a Place. */
            interface $Properties {

                /** Place name */
                name?: (string|null);

                /** Place country */
                country?: (string|null);

                /** Place latitude */
                latitude?: (number|null);

                /** Place longitude */
                longitude?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Place. */
            type $Shape = cop.v1.Place.$Properties;
        }

        /**
         * Properties of a HeadCount.
         * @deprecated Use cop.v1.HeadCount.$Properties instead.
         */
        interface IHeadCount extends cop.v1.HeadCount.$Properties {
        }

        /** Represents a HeadCount. */
        class HeadCount {

            /**
             * Constructs a new HeadCount.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.HeadCount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** HeadCount total. */
            total?: (number|null);

            /** HeadCount women. */
            women?: (number|null);

            /** HeadCount men. */
            men?: (number|null);

            /** HeadCount minors. */
            minors?: (number|null);

            /**
             * Encodes the specified HeadCount message. Does not implicitly {@link cop.v1.HeadCount.verify|verify} messages.
             * @param message HeadCount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.HeadCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a HeadCount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.HeadCount & cop.v1.HeadCount.$Shape} HeadCount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.HeadCount & cop.v1.HeadCount.$Shape;
        }

        namespace HeadCount {

            /** Properties of a HeadCount. */
            interface $Properties {

                /** HeadCount total */
                total?: (number|null);

                /** HeadCount women */
                women?: (number|null);

                /** HeadCount men */
                men?: (number|null);

                /** HeadCount minors */
                minors?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a HeadCount. */
            type $Shape = cop.v1.HeadCount.$Properties;
        }

        /**
         * Properties of an Incident.
         * @deprecated Use cop.v1.Incident.$Properties instead.
         */
        interface IIncident extends cop.v1.Incident.$Properties {
        }

        /** Represents an Incident. */
        class Incident {

            /**
             * Constructs a new Incident.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Incident.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Incident type. */
            type: cop.v1.IncidentType;

            /** Incident occurredFromMs. */
            occurredFromMs: number;

            /** Incident occurredToMs. */
            occurredToMs?: (number|null);

            /** Incident place. */
            place?: (cop.v1.Place.$Properties|null);

            /** Incident route. */
            route: cop.v1.Place.$Properties[];

            /** Incident headCount. */
            headCount?: (cop.v1.HeadCount.$Properties|null);

            /** Incident means. */
            means: cop.v1.Means[];

            /**
             * Encodes the specified Incident message. Does not implicitly {@link cop.v1.Incident.verify|verify} messages.
             * @param message Incident message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Incident.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Incident message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Incident & cop.v1.Incident.$Shape} Incident
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Incident & cop.v1.Incident.$Shape;
        }

        namespace Incident {

            /** Properties of an Incident. */
            interface $Properties {

                /** Incident type */
                type?: (cop.v1.IncidentType|null);

                /** Incident occurredFromMs */
                occurredFromMs?: (number|null);

                /** Incident occurredToMs */
                occurredToMs?: (number|null);

                /** Incident place */
                place?: (cop.v1.Place.$Properties|null);

                /** Incident route */
                route?: (cop.v1.Place.$Properties[]|null);

                /** Incident headCount */
                headCount?: (cop.v1.HeadCount.$Properties|null);

                /** Incident means */
                means?: (cop.v1.Means[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Incident. */
            type $Shape = cop.v1.Incident.$Properties;
        }

        /** MeetingPurpose enum. */
        enum MeetingPurpose {

            /** MEETING_PURPOSE_UNSPECIFIED value */
            MEETING_PURPOSE_UNSPECIFIED = 0,

            /** MEETING_PURPOSE_CASE_COORDINATION value */
            MEETING_PURPOSE_CASE_COORDINATION = 1,

            /** MEETING_PURPOSE_JOINT_OPERATION value */
            MEETING_PURPOSE_JOINT_OPERATION = 2,

            /** MEETING_PURPOSE_ROUTE_ANALYSIS value */
            MEETING_PURPOSE_ROUTE_ANALYSIS = 3,

            /** MEETING_PURPOSE_PROCEDURES value */
            MEETING_PURPOSE_PROCEDURES = 4
        }

        /** MeetingMode enum. */
        enum MeetingMode {

            /** MEETING_MODE_UNSPECIFIED value */
            MEETING_MODE_UNSPECIFIED = 0,

            /** MEETING_MODE_IN_PERSON value */
            MEETING_MODE_IN_PERSON = 1,

            /** MEETING_MODE_TELEPHONE value */
            MEETING_MODE_TELEPHONE = 2,

            /** MEETING_MODE_VIDEO value */
            MEETING_MODE_VIDEO = 3
        }

        /**
         * Properties of a Slot.
         * @deprecated Use cop.v1.Slot.$Properties instead.
         */
        interface ISlot extends cop.v1.Slot.$Properties {
        }

        /** Represents a Slot. */
        class Slot {

            /**
             * Constructs a new Slot.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Slot.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Slot startMs. */
            startMs: number;

            /** Slot endMs. */
            endMs: number;

            /**
             * Encodes the specified Slot message. Does not implicitly {@link cop.v1.Slot.verify|verify} messages.
             * @param message Slot message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Slot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Slot message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Slot & cop.v1.Slot.$Shape} Slot
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Slot & cop.v1.Slot.$Shape;
        }

        namespace Slot {

            /** Properties of a Slot. */
            interface $Properties {

                /** Slot startMs */
                startMs?: (number|null);

                /** Slot endMs */
                endMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Slot. */
            type $Shape = cop.v1.Slot.$Properties;
        }

        /**
         * Properties of a MeetingRequest.
         * @deprecated Use cop.v1.MeetingRequest.$Properties instead.
         */
        interface IMeetingRequest extends cop.v1.MeetingRequest.$Properties {
        }

        /** Represents a MeetingRequest. */
        class MeetingRequest {

            /**
             * Constructs a new MeetingRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.MeetingRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MeetingRequest purpose. */
            purpose: cop.v1.MeetingPurpose;

            /** MeetingRequest mode. */
            mode: cop.v1.MeetingMode;

            /** MeetingRequest place. */
            place?: (cop.v1.Place.$Properties|null);

            /** MeetingRequest slots. */
            slots: cop.v1.Slot.$Properties[];

            /**
             * Encodes the specified MeetingRequest message. Does not implicitly {@link cop.v1.MeetingRequest.verify|verify} messages.
             * @param message MeetingRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.MeetingRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MeetingRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.MeetingRequest & cop.v1.MeetingRequest.$Shape} MeetingRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.MeetingRequest & cop.v1.MeetingRequest.$Shape;
        }

        namespace MeetingRequest {

            /** Properties of a MeetingRequest. */
            interface $Properties {

                /** MeetingRequest purpose */
                purpose?: (cop.v1.MeetingPurpose|null);

                /** MeetingRequest mode */
                mode?: (cop.v1.MeetingMode|null);

                /** MeetingRequest place */
                place?: (cop.v1.Place.$Properties|null);

                /** MeetingRequest slots */
                slots?: (cop.v1.Slot.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MeetingRequest. */
            type $Shape = cop.v1.MeetingRequest.$Properties;
        }

        /** MeetingAnswer enum. */
        enum MeetingAnswer {

            /** MEETING_ANSWER_UNSPECIFIED value */
            MEETING_ANSWER_UNSPECIFIED = 0,

            /** MEETING_ANSWER_ACCEPTED value */
            MEETING_ANSWER_ACCEPTED = 1,

            /** MEETING_ANSWER_DECLINED value */
            MEETING_ANSWER_DECLINED = 2
        }

        /** DeclineReason enum. */
        enum DeclineReason {

            /** DECLINE_UNSPECIFIED value */
            DECLINE_UNSPECIFIED = 0,

            /** DECLINE_NO_SLOT value */
            DECLINE_NO_SLOT = 1,

            /** DECLINE_NOT_COMPETENT value */
            DECLINE_NOT_COMPETENT = 2,

            /** DECLINE_DEPLOYED value */
            DECLINE_DEPLOYED = 3
        }

        /**
         * Properties of a MeetingReply.
         * @deprecated Use cop.v1.MeetingReply.$Properties instead.
         */
        interface IMeetingReply extends cop.v1.MeetingReply.$Properties {
        }

        /** Represents a MeetingReply. */
        class MeetingReply {

            /**
             * Constructs a new MeetingReply.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.MeetingReply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MeetingReply requestId. */
            requestId: Uint8Array;

            /** MeetingReply answer. */
            answer: cop.v1.MeetingAnswer;

            /** MeetingReply slot. */
            slot?: (number|null);

            /** MeetingReply declineReason. */
            declineReason: cop.v1.DeclineReason;

            /**
             * Encodes the specified MeetingReply message. Does not implicitly {@link cop.v1.MeetingReply.verify|verify} messages.
             * @param message MeetingReply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.MeetingReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MeetingReply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.MeetingReply & cop.v1.MeetingReply.$Shape} MeetingReply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.MeetingReply & cop.v1.MeetingReply.$Shape;
        }

        namespace MeetingReply {

            /** Properties of a MeetingReply. */
            interface $Properties {

                /** MeetingReply requestId */
                requestId?: (Uint8Array|null);

                /** MeetingReply answer */
                answer?: (cop.v1.MeetingAnswer|null);

                /** MeetingReply slot */
                slot?: (number|null);

                /** MeetingReply declineReason */
                declineReason?: (cop.v1.DeclineReason|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MeetingReply. */
            type $Shape = cop.v1.MeetingReply.$Properties;
        }

        /** Priority enum. */
        enum Priority {

            /** PRIORITY_UNSPECIFIED value */
            PRIORITY_UNSPECIFIED = 0,

            /** PRIORITY_URGENT value */
            PRIORITY_URGENT = 1,

            /** PRIORITY_ROUTINE value */
            PRIORITY_ROUTINE = 2
        }

        /**
         * Properties of a Header.
         * @deprecated Use cop.v1.Header.$Properties instead.
         */
        interface IHeader extends cop.v1.Header.$Properties {
        }

        /** Represents a Header. */
        class Header {

            /**
             * Constructs a new Header.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Header.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Header version. */
            version: number;

            /** Header messageId. */
            messageId: Uint8Array;

            /** Header exchangeId. */
            exchangeId: Uint8Array;

            /** Header from. */
            from: string;

            /** Header to. */
            to: string[];

            /** Header createdMs. */
            createdMs: number;

            /** Header expiresMs. */
            expiresMs: number;

            /** Header priority. */
            priority: cop.v1.Priority;

            /** Header training. */
            training: boolean;

            /** Header paddedSize. */
            paddedSize: number;

            /**
             * Encodes the specified Header message. Does not implicitly {@link cop.v1.Header.verify|verify} messages.
             * @param message Header message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Header.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Header & cop.v1.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Header & cop.v1.Header.$Shape;
        }

        namespace Header {

            /** Properties of a Header. */
            interface $Properties {

                /** Header version */
                version?: (number|null);

                /** Header messageId */
                messageId?: (Uint8Array|null);

                /** Header exchangeId */
                exchangeId?: (Uint8Array|null);

                /** Header from */
                from?: (string|null);

                /** Header to */
                to?: (string[]|null);

                /** Header createdMs */
                createdMs?: (number|null);

                /** Header expiresMs */
                expiresMs?: (number|null);

                /** Header priority */
                priority?: (cop.v1.Priority|null);

                /** Header training */
                training?: (boolean|null);

                /** Header paddedSize */
                paddedSize?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Header. */
            type $Shape = cop.v1.Header.$Properties;
        }

        /**
         * Properties of a JweRecipient.
         * @deprecated Use cop.v1.JweRecipient.$Properties instead.
         */
        interface IJweRecipient extends cop.v1.JweRecipient.$Properties {
        }

        /** Represents a JweRecipient. */
        class JweRecipient {

            /**
             * Constructs a new JweRecipient.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.JweRecipient.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JweRecipient kid. */
            kid: string;

            /** JweRecipient encryptedKey. */
            encryptedKey: Uint8Array;

            /**
             * Encodes the specified JweRecipient message. Does not implicitly {@link cop.v1.JweRecipient.verify|verify} messages.
             * @param message JweRecipient message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.JweRecipient.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JweRecipient message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.JweRecipient & cop.v1.JweRecipient.$Shape} JweRecipient
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.JweRecipient & cop.v1.JweRecipient.$Shape;
        }

        namespace JweRecipient {

            /** Properties of a JweRecipient. */
            interface $Properties {

                /** JweRecipient kid */
                kid?: (string|null);

                /** JweRecipient encryptedKey */
                encryptedKey?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JweRecipient. */
            type $Shape = cop.v1.JweRecipient.$Properties;
        }

        /**
         * Properties of an Envelope.
         * @deprecated Use cop.v1.Envelope.$Properties instead.
         */
        interface IEnvelope extends cop.v1.Envelope.$Properties {
        }

        /** Represents an Envelope. */
        class Envelope {

            /**
             * Constructs a new Envelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Envelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Envelope header. */
            header: Uint8Array;

            /** Envelope jweProtected. */
            jweProtected: Uint8Array;

            /** Envelope recipient. */
            recipient?: (cop.v1.JweRecipient.$Properties|null);

            /** Envelope iv. */
            iv: Uint8Array;

            /** Envelope ciphertext. */
            ciphertext: Uint8Array;

            /** Envelope tag. */
            tag: Uint8Array;

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link cop.v1.Envelope.verify|verify} messages.
             * @param message Envelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Envelope & cop.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Envelope & cop.v1.Envelope.$Shape;
        }

        namespace Envelope {

            /** Properties of an Envelope. */
            interface $Properties {

                /** Envelope header */
                header?: (Uint8Array|null);

                /** Envelope jweProtected */
                jweProtected?: (Uint8Array|null);

                /** Envelope recipient */
                recipient?: (cop.v1.JweRecipient.$Properties|null);

                /** Envelope iv */
                iv?: (Uint8Array|null);

                /** Envelope ciphertext */
                ciphertext?: (Uint8Array|null);

                /** Envelope tag */
                tag?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Envelope. */
            type $Shape = cop.v1.Envelope.$Properties;
        }

        /**
         * Properties of a SignedContent.
         * @deprecated Use cop.v1.SignedContent.$Properties instead.
         */
        interface ISignedContent extends cop.v1.SignedContent.$Properties {
        }

        /** Represents a SignedContent. */
        class SignedContent {

            /**
             * Constructs a new SignedContent.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SignedContent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedContent jwsProtected. */
            jwsProtected: Uint8Array;

            /** SignedContent signature. */
            signature: Uint8Array;

            /** SignedContent packedContent. */
            packedContent: Uint8Array;

            /**
             * Encodes the specified SignedContent message. Does not implicitly {@link cop.v1.SignedContent.verify|verify} messages.
             * @param message SignedContent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SignedContent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedContent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SignedContent & cop.v1.SignedContent.$Shape} SignedContent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SignedContent & cop.v1.SignedContent.$Shape;
        }

        namespace SignedContent {

            /** Properties of a SignedContent. */
            interface $Properties {

                /** SignedContent jwsProtected */
                jwsProtected?: (Uint8Array|null);

                /** SignedContent signature */
                signature?: (Uint8Array|null);

                /** SignedContent packedContent */
                packedContent?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedContent. */
            type $Shape = cop.v1.SignedContent.$Properties;
        }

        /** Lane enum. */
        enum Lane {

            /** LANE_UNSPECIFIED value */
            LANE_UNSPECIFIED = 0,

            /** LANE_RECEIPTS value */
            LANE_RECEIPTS = 1,

            /** LANE_URGENT value */
            LANE_URGENT = 2,

            /** LANE_ROUTINE value */
            LANE_ROUTINE = 3
        }

        /**
         * Properties of a Cursor.
         * @deprecated Use cop.v1.Cursor.$Properties instead.
         */
        interface ICursor extends cop.v1.Cursor.$Properties {
        }

        /** Represents a Cursor. */
        class Cursor {

            /**
             * Constructs a new Cursor.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Cursor.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cursor lane. */
            lane: cop.v1.Lane;

            /** Cursor through. */
            through: number;

            /**
             * Encodes the specified Cursor message. Does not implicitly {@link cop.v1.Cursor.verify|verify} messages.
             * @param message Cursor message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Cursor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cursor message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Cursor & cop.v1.Cursor.$Shape} Cursor
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Cursor & cop.v1.Cursor.$Shape;
        }

        namespace Cursor {

            /** Properties of a Cursor. */
            interface $Properties {

                /** Cursor lane */
                lane?: (cop.v1.Lane|null);

                /** Cursor through */
                through?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cursor. */
            type $Shape = cop.v1.Cursor.$Properties;
        }

        /**
         * Properties of a Hello.
         * @deprecated Use cop.v1.Hello.$Properties instead.
         */
        interface IHello extends cop.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello versions. */
            versions: number[];

            /** Hello unit. */
            unit: string;

            /** Hello instance. */
            instance: Uint8Array;

            /** Hello rosterVersion. */
            rosterVersion: number;

            /** Hello keysetVersion. */
            keysetVersion: number;

            /** Hello knownKeysetVersion. */
            knownKeysetVersion: number;

            /** Hello received. */
            received: cop.v1.Cursor.$Properties[];

            /** Hello windowOctets. */
            windowOctets: number;

            /** Hello windowItems. */
            windowItems: number;

            /** Hello clockMs. */
            clockMs: number;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link cop.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Hello & cop.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Hello & cop.v1.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello versions */
                versions?: (number[]|null);

                /** Hello unit */
                unit?: (string|null);

                /** Hello instance */
                instance?: (Uint8Array|null);

                /** Hello rosterVersion */
                rosterVersion?: (number|null);

                /** Hello keysetVersion */
                keysetVersion?: (number|null);

                /** Hello knownKeysetVersion */
                knownKeysetVersion?: (number|null);

                /** Hello received */
                received?: (cop.v1.Cursor.$Properties[]|null);

                /** Hello windowOctets */
                windowOctets?: (number|null);

                /** Hello windowItems */
                windowItems?: (number|null);

                /** Hello clockMs */
                clockMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = cop.v1.Hello.$Properties;
        }

        /**
         * Properties of a Deliver.
         * @deprecated Use cop.v1.Deliver.$Properties instead.
         */
        interface IDeliver extends cop.v1.Deliver.$Properties {
        }

        /** Represents a Deliver. */
        class Deliver {

            /**
             * Constructs a new Deliver.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Deliver.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deliver lane. */
            lane: cop.v1.Lane;

            /** Deliver number. */
            number: number;

            /** Deliver envelope. */
            envelope?: (Uint8Array|null);

            /** Deliver receipt. */
            receipt?: (Uint8Array|null);

            /** Deliver received. */
            received: cop.v1.Cursor.$Properties[];

            /** Deliver item. */
            item?: ("envelope"|"receipt");

            /**
             * Encodes the specified Deliver message. Does not implicitly {@link cop.v1.Deliver.verify|verify} messages.
             * @param message Deliver message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Deliver.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deliver message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Deliver & cop.v1.Deliver.$Shape} Deliver
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Deliver & cop.v1.Deliver.$Shape;
        }

        namespace Deliver {

            /** Properties of a Deliver. */
            interface $Properties {

                /** Deliver lane */
                lane?: (cop.v1.Lane|null);

                /** Deliver number */
                number?: (number|null);

                /** Deliver envelope */
                envelope?: (Uint8Array|null);

                /** Deliver receipt */
                receipt?: (Uint8Array|null);

                /** Deliver received */
                received?: (cop.v1.Cursor.$Properties[]|null);

                /** Deliver item */
                item?: ("envelope"|"receipt");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Deliver. */
            type $Shape = {
              lane?: cop.v1.Lane|null;
              number?: number|null;
              envelope?: Uint8Array|null;
              receipt?: Uint8Array|null;
              received?: cop.v1.Cursor.$Shape[]|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ item?: undefined; envelope?: null; receipt?: null }|{ item?: "envelope"; envelope: Uint8Array; receipt?: null }|{ item?: "receipt"; envelope?: null; receipt: Uint8Array })
            );
        }

        /**
         * Properties of an Acknowledge.
         * @deprecated Use cop.v1.Acknowledge.$Properties instead.
         */
        interface IAcknowledge extends cop.v1.Acknowledge.$Properties {
        }

        /** Represents an Acknowledge. */
        class Acknowledge {

            /**
             * Constructs a new Acknowledge.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Acknowledge.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Acknowledge received. */
            received: cop.v1.Cursor.$Properties[];

            /**
             * Encodes the specified Acknowledge message. Does not implicitly {@link cop.v1.Acknowledge.verify|verify} messages.
             * @param message Acknowledge message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Acknowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Acknowledge message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Acknowledge & cop.v1.Acknowledge.$Shape} Acknowledge
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Acknowledge & cop.v1.Acknowledge.$Shape;
        }

        namespace Acknowledge {

            /** Properties of an Acknowledge. */
            interface $Properties {

                /** Acknowledge received */
                received?: (cop.v1.Cursor.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Acknowledge. */
            type $Shape = cop.v1.Acknowledge.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use cop.v1.Ping.$Properties instead.
         */
        interface IPing extends cop.v1.Ping.$Properties {
        }

        /** Represents a Ping. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ping nonce. */
            nonce: number;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link cop.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Ping & cop.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Ping & cop.v1.Ping.$Shape;
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Ping nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = cop.v1.Ping.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use cop.v1.Pong.$Properties instead.
         */
        interface IPong extends cop.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pong nonce. */
            nonce: number;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link cop.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Pong & cop.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Pong & cop.v1.Pong.$Shape;
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Pong nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = cop.v1.Pong.$Properties;
        }

        /**
         * Properties of a Farewell.
         * @deprecated Use cop.v1.Farewell.$Properties instead.
         */
        interface IFarewell extends cop.v1.Farewell.$Properties {
        }

        /** Represents a Farewell. */
        class Farewell {

            /**
             * Constructs a new Farewell.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Farewell.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Farewell code. */
            code: string;

            /**
             * Encodes the specified Farewell message. Does not implicitly {@link cop.v1.Farewell.verify|verify} messages.
             * @param message Farewell message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Farewell.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Farewell message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Farewell & cop.v1.Farewell.$Shape} Farewell
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Farewell & cop.v1.Farewell.$Shape;
        }

        namespace Farewell {

            /** Properties of a Farewell. */
            interface $Properties {

                /** Farewell code */
                code?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Farewell. */
            type $Shape = cop.v1.Farewell.$Properties;
        }

        /**
         * Properties of a Frame.
         * @deprecated Use cop.v1.Frame.$Properties instead.
         */
        interface IFrame extends cop.v1.Frame.$Properties {
        }

        /** Represents a Frame. */
        class Frame {

            /**
             * Constructs a new Frame.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Frame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Frame hello. */
            hello?: (cop.v1.Hello.$Properties|null);

            /** Frame deliver. */
            deliver?: (cop.v1.Deliver.$Properties|null);

            /** Frame acknowledge. */
            acknowledge?: (cop.v1.Acknowledge.$Properties|null);

            /** Frame ping. */
            ping?: (cop.v1.Ping.$Properties|null);

            /** Frame pong. */
            pong?: (cop.v1.Pong.$Properties|null);

            /** Frame farewell. */
            farewell?: (cop.v1.Farewell.$Properties|null);

            /** Frame keyset. */
            keyset?: (Uint8Array|null);

            /** Frame roster. */
            roster?: (Uint8Array|null);

            /** Frame body. */
            body?: ("hello"|"deliver"|"acknowledge"|"ping"|"pong"|"farewell"|"keyset"|"roster");

            /**
             * Encodes the specified Frame message. Does not implicitly {@link cop.v1.Frame.verify|verify} messages.
             * @param message Frame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Frame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Frame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Frame & cop.v1.Frame.$Shape} Frame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Frame & cop.v1.Frame.$Shape;
        }

        namespace Frame {

            /** Properties of a Frame. */
            interface $Properties {

                /** Frame hello */
                hello?: (cop.v1.Hello.$Properties|null);

                /** Frame deliver */
                deliver?: (cop.v1.Deliver.$Properties|null);

                /** Frame acknowledge */
                acknowledge?: (cop.v1.Acknowledge.$Properties|null);

                /** Frame ping */
                ping?: (cop.v1.Ping.$Properties|null);

                /** Frame pong */
                pong?: (cop.v1.Pong.$Properties|null);

                /** Frame farewell */
                farewell?: (cop.v1.Farewell.$Properties|null);

                /** Frame keyset */
                keyset?: (Uint8Array|null);

                /** Frame roster */
                roster?: (Uint8Array|null);

                /** Frame body */
                body?: ("hello"|"deliver"|"acknowledge"|"ping"|"pong"|"farewell"|"keyset"|"roster");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Frame. */
            type $Shape = {
              hello?: cop.v1.Hello.$Shape|null;
              deliver?: cop.v1.Deliver.$Shape|null;
              acknowledge?: cop.v1.Acknowledge.$Shape|null;
              ping?: cop.v1.Ping.$Shape|null;
              pong?: cop.v1.Pong.$Shape|null;
              farewell?: cop.v1.Farewell.$Shape|null;
              keyset?: Uint8Array|null;
              roster?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null }|{ body?: "hello"; hello: cop.v1.Hello.$Shape; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null }|{ body?: "deliver"; hello?: null; deliver: cop.v1.Deliver.$Shape; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null }|{ body?: "acknowledge"; hello?: null; deliver?: null; acknowledge: cop.v1.Acknowledge.$Shape; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null }|{ body?: "ping"; hello?: null; deliver?: null; acknowledge?: null; ping: cop.v1.Ping.$Shape; pong?: null; farewell?: null; keyset?: null; roster?: null }|{ body?: "pong"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong: cop.v1.Pong.$Shape; farewell?: null; keyset?: null; roster?: null }|{ body?: "farewell"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell: cop.v1.Farewell.$Shape; keyset?: null; roster?: null }|{ body?: "keyset"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset: Uint8Array; roster?: null }|{ body?: "roster"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster: Uint8Array })
            );
        }

        /** ReceiptStatus enum. */
        enum ReceiptStatus {

            /** RECEIPT_UNSPECIFIED value */
            RECEIPT_UNSPECIFIED = 0,

            /** RECEIPT_DELIVERED value */
            RECEIPT_DELIVERED = 1,

            /** RECEIPT_READ value */
            RECEIPT_READ = 2,

            /** RECEIPT_ANSWERED value */
            RECEIPT_ANSWERED = 3,

            /** RECEIPT_REJECTED value */
            RECEIPT_REJECTED = 4,

            /** RECEIPT_EXPIRED value */
            RECEIPT_EXPIRED = 5,

            /** RECEIPT_UNDELIVERABLE value */
            RECEIPT_UNDELIVERABLE = 6
        }

        /**
         * Properties of a Receipt.
         * @deprecated Use cop.v1.Receipt.$Properties instead.
         */
        interface IReceipt extends cop.v1.Receipt.$Properties {
        }

        /** Represents a Receipt. */
        class Receipt {

            /**
             * Constructs a new Receipt.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Receipt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Receipt version. */
            version: number;

            /** Receipt status. */
            status: cop.v1.ReceiptStatus;

            /** Receipt envelopeDigest. */
            envelopeDigest: Uint8Array;

            /** Receipt messageId. */
            messageId: Uint8Array;

            /** Receipt exchangeId. */
            exchangeId: Uint8Array;

            /** Receipt from. */
            from: string;

            /** Receipt to. */
            to: string;

            /** Receipt atMs. */
            atMs: number;

            /** Receipt officer. */
            officer: string;

            /** Receipt reason. */
            reason: string;

            /**
             * Encodes the specified Receipt message. Does not implicitly {@link cop.v1.Receipt.verify|verify} messages.
             * @param message Receipt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Receipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Receipt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Receipt & cop.v1.Receipt.$Shape} Receipt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Receipt & cop.v1.Receipt.$Shape;
        }

        namespace Receipt {

            /** Properties of a Receipt. */
            interface $Properties {

                /** Receipt version */
                version?: (number|null);

                /** Receipt status */
                status?: (cop.v1.ReceiptStatus|null);

                /** Receipt envelopeDigest */
                envelopeDigest?: (Uint8Array|null);

                /** Receipt messageId */
                messageId?: (Uint8Array|null);

                /** Receipt exchangeId */
                exchangeId?: (Uint8Array|null);

                /** Receipt from */
                from?: (string|null);

                /** Receipt to */
                to?: (string|null);

                /** Receipt atMs */
                atMs?: (number|null);

                /** Receipt officer */
                officer?: (string|null);

                /** Receipt reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Receipt. */
            type $Shape = cop.v1.Receipt.$Properties;
        }

        /**
         * Properties of a SignedPart.
         * @deprecated Use cop.v1.SignedPart.$Properties instead.
         */
        interface ISignedPart extends cop.v1.SignedPart.$Properties {
        }

        /** Represents a SignedPart. */
        class SignedPart {

            /**
             * Constructs a new SignedPart.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SignedPart.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedPart jwsProtected. */
            jwsProtected: Uint8Array;

            /** SignedPart payload. */
            payload: Uint8Array;

            /** SignedPart signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified SignedPart message. Does not implicitly {@link cop.v1.SignedPart.verify|verify} messages.
             * @param message SignedPart message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SignedPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedPart message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SignedPart & cop.v1.SignedPart.$Shape} SignedPart
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SignedPart & cop.v1.SignedPart.$Shape;
        }

        namespace SignedPart {

            /** Properties of a SignedPart. */
            interface $Properties {

                /** SignedPart jwsProtected */
                jwsProtected?: (Uint8Array|null);

                /** SignedPart payload */
                payload?: (Uint8Array|null);

                /** SignedPart signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedPart. */
            type $Shape = cop.v1.SignedPart.$Properties;
        }

        /** MemberKind enum. */
        enum MemberKind {

            /** MEMBER_UNSPECIFIED value */
            MEMBER_UNSPECIFIED = 0,

            /** MEMBER_PARTNER_COP value */
            MEMBER_PARTNER_COP = 1,

            /** MEMBER_EUROPOL_CHANNEL value */
            MEMBER_EUROPOL_CHANNEL = 2,

            /** MEMBER_INTERPOL_NCB value */
            MEMBER_INTERPOL_NCB = 3,

            /** MEMBER_JUDICIAL value */
            MEMBER_JUDICIAL = 4,

            /** MEMBER_NON_POLICE value */
            MEMBER_NON_POLICE = 5
        }

        /**
         * Properties of a Member.
         * @deprecated Use cop.v1.Member.$Properties instead.
         */
        interface IMember extends cop.v1.Member.$Properties {
        }

        /** Represents a Member. */
        class Member {

            /**
             * Constructs a new Member.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Member.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Member unit. */
            unit: string;

            /** Member nameFr. */
            nameFr: string;

            /** Member nameEn. */
            nameEn: string;

            /** Member country. */
            country: string;

            /** Member city. */
            city: string;

            /** Member timeZone. */
            timeZone: string;

            /** Member kind. */
            kind: cop.v1.MemberKind;

            /** Member urls. */
            urls: string[];

            /** Member tlsAnchors. */
            tlsAnchors: Uint8Array[];

            /** Member identityKey. */
            identityKey: Uint8Array;

            /**
             * Encodes the specified Member message. Does not implicitly {@link cop.v1.Member.verify|verify} messages.
             * @param message Member message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Member.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Member message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Member & cop.v1.Member.$Shape} Member
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Member & cop.v1.Member.$Shape;
        }

        namespace Member {

            /** Properties of a Member. */
            interface $Properties {

                /** Member unit */
                unit?: (string|null);

                /** Member nameFr */
                nameFr?: (string|null);

                /** Member nameEn */
                nameEn?: (string|null);

                /** Member country */
                country?: (string|null);

                /** Member city */
                city?: (string|null);

                /** Member timeZone */
                timeZone?: (string|null);

                /** Member kind */
                kind?: (cop.v1.MemberKind|null);

                /** Member urls */
                urls?: (string[]|null);

                /** Member tlsAnchors */
                tlsAnchors?: (Uint8Array[]|null);

                /** Member identityKey */
                identityKey?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Member. */
            type $Shape = cop.v1.Member.$Properties;
        }

        /**
         * Properties of a Roster.
         * @deprecated Use cop.v1.Roster.$Properties instead.
         */
        interface IRoster extends cop.v1.Roster.$Properties {
        }

        /** Represents a Roster. */
        class Roster {

            /**
             * Constructs a new Roster.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Roster.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Roster version. */
            version: number;

            /** Roster previousDigest. */
            previousDigest: Uint8Array;

            /** Roster createdMs. */
            createdMs: number;

            /** Roster expiresMs. */
            expiresMs: number;

            /** Roster threshold. */
            threshold: number;

            /** Roster members. */
            members: cop.v1.Member.$Properties[];

            /**
             * Encodes the specified Roster message. Does not implicitly {@link cop.v1.Roster.verify|verify} messages.
             * @param message Roster message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Roster.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Roster message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Roster & cop.v1.Roster.$Shape} Roster
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Roster & cop.v1.Roster.$Shape;
        }

        namespace Roster {

            /** Properties of a Roster. */
            interface $Properties {

                /** Roster version */
                version?: (number|null);

                /** Roster previousDigest */
                previousDigest?: (Uint8Array|null);

                /** Roster createdMs */
                createdMs?: (number|null);

                /** Roster expiresMs */
                expiresMs?: (number|null);

                /** Roster threshold */
                threshold?: (number|null);

                /** Roster members */
                members?: (cop.v1.Member.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Roster. */
            type $Shape = cop.v1.Roster.$Properties;
        }

        /**
         * Properties of a RosterSignature.
         * @deprecated Use cop.v1.RosterSignature.$Properties instead.
         */
        interface IRosterSignature extends cop.v1.RosterSignature.$Properties {
        }

        /** Represents a RosterSignature. */
        class RosterSignature {

            /**
             * Constructs a new RosterSignature.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.RosterSignature.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RosterSignature unit. */
            unit: string;

            /** RosterSignature jwsProtected. */
            jwsProtected: Uint8Array;

            /** RosterSignature signature. */
            signature: Uint8Array;

            /**
             * Encodes the specified RosterSignature message. Does not implicitly {@link cop.v1.RosterSignature.verify|verify} messages.
             * @param message RosterSignature message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.RosterSignature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RosterSignature message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.RosterSignature & cop.v1.RosterSignature.$Shape} RosterSignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.RosterSignature & cop.v1.RosterSignature.$Shape;
        }

        namespace RosterSignature {

            /** Properties of a RosterSignature. */
            interface $Properties {

                /** RosterSignature unit */
                unit?: (string|null);

                /** RosterSignature jwsProtected */
                jwsProtected?: (Uint8Array|null);

                /** RosterSignature signature */
                signature?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RosterSignature. */
            type $Shape = cop.v1.RosterSignature.$Properties;
        }

        /**
         * Properties of a SignedRoster.
         * @deprecated Use cop.v1.SignedRoster.$Properties instead.
         */
        interface ISignedRoster extends cop.v1.SignedRoster.$Properties {
        }

        /** Represents a SignedRoster. */
        class SignedRoster {

            /**
             * Constructs a new SignedRoster.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SignedRoster.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SignedRoster payload. */
            payload: Uint8Array;

            /** SignedRoster signatures. */
            signatures: cop.v1.RosterSignature.$Properties[];

            /**
             * Encodes the specified SignedRoster message. Does not implicitly {@link cop.v1.SignedRoster.verify|verify} messages.
             * @param message SignedRoster message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SignedRoster.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SignedRoster message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SignedRoster & cop.v1.SignedRoster.$Shape} SignedRoster
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SignedRoster & cop.v1.SignedRoster.$Shape;
        }

        namespace SignedRoster {

            /** Properties of a SignedRoster. */
            interface $Properties {

                /** SignedRoster payload */
                payload?: (Uint8Array|null);

                /** SignedRoster signatures */
                signatures?: (cop.v1.RosterSignature.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SignedRoster. */
            type $Shape = cop.v1.SignedRoster.$Properties;
        }

        /** KeyUse enum. */
        enum KeyUse {

            /** KEY_USE_UNSPECIFIED value */
            KEY_USE_UNSPECIFIED = 0,

            /** KEY_USE_SIGN value */
            KEY_USE_SIGN = 1,

            /** KEY_USE_ENCRYPT value */
            KEY_USE_ENCRYPT = 2
        }

        /**
         * Properties of a UnitKey.
         * @deprecated Use cop.v1.UnitKey.$Properties instead.
         */
        interface IUnitKey extends cop.v1.UnitKey.$Properties {
        }

        /** Represents a UnitKey. */
        class UnitKey {

            /**
             * Constructs a new UnitKey.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.UnitKey.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** UnitKey kid. */
            kid: string;

            /** UnitKey use. */
            use: cop.v1.KeyUse;

            /** UnitKey publicKey. */
            publicKey: Uint8Array;

            /** UnitKey notBeforeMs. */
            notBeforeMs: number;

            /** UnitKey notAfterMs. */
            notAfterMs: number;

            /**
             * Encodes the specified UnitKey message. Does not implicitly {@link cop.v1.UnitKey.verify|verify} messages.
             * @param message UnitKey message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.UnitKey.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a UnitKey message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.UnitKey & cop.v1.UnitKey.$Shape} UnitKey
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.UnitKey & cop.v1.UnitKey.$Shape;
        }

        namespace UnitKey {

            /** Properties of a UnitKey. */
            interface $Properties {

                /** UnitKey kid */
                kid?: (string|null);

                /** UnitKey use */
                use?: (cop.v1.KeyUse|null);

                /** UnitKey publicKey */
                publicKey?: (Uint8Array|null);

                /** UnitKey notBeforeMs */
                notBeforeMs?: (number|null);

                /** UnitKey notAfterMs */
                notAfterMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a UnitKey. */
            type $Shape = cop.v1.UnitKey.$Properties;
        }

        /**
         * Properties of a Keyset.
         * @deprecated Use cop.v1.Keyset.$Properties instead.
         */
        interface IKeyset extends cop.v1.Keyset.$Properties {
        }

        /** Represents a Keyset. */
        class Keyset {

            /**
             * Constructs a new Keyset.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Keyset.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Keyset unit. */
            unit: string;

            /** Keyset version. */
            version: number;

            /** Keyset createdMs. */
            createdMs: number;

            /** Keyset keys. */
            keys: cop.v1.UnitKey.$Properties[];

            /** Keyset revokedCertificates. */
            revokedCertificates: Uint8Array[];

            /**
             * Encodes the specified Keyset message. Does not implicitly {@link cop.v1.Keyset.verify|verify} messages.
             * @param message Keyset message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Keyset.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Keyset message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Keyset & cop.v1.Keyset.$Shape} Keyset
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Keyset & cop.v1.Keyset.$Shape;
        }

        namespace Keyset {

            /** Properties of a Keyset. */
            interface $Properties {

                /** Keyset unit */
                unit?: (string|null);

                /** Keyset version */
                version?: (number|null);

                /** Keyset createdMs */
                createdMs?: (number|null);

                /** Keyset keys */
                keys?: (cop.v1.UnitKey.$Properties[]|null);

                /** Keyset revokedCertificates */
                revokedCertificates?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Keyset. */
            type $Shape = cop.v1.Keyset.$Properties;
        }
    }
}
