import * as $protobuf from "protobufjs";

/** Namespace cop. */
export namespace cop {

    /** Namespace v1. */
    namespace v1 {

        /** AgreementKind enum. */
        enum AgreementKind {

            /** AGREEMENT_KIND_UNSPECIFIED value */
            AGREEMENT_KIND_UNSPECIFIED = 0,

            /** AGREEMENT_KIND_INCIDENT value */
            AGREEMENT_KIND_INCIDENT = 1,

            /** AGREEMENT_KIND_MEETING value */
            AGREEMENT_KIND_MEETING = 2,

            /** AGREEMENT_KIND_ASSISTANCE value */
            AGREEMENT_KIND_ASSISTANCE = 3,

            /** AGREEMENT_KIND_EXTRADITION value */
            AGREEMENT_KIND_EXTRADITION = 4,

            /** AGREEMENT_KIND_ARREST value */
            AGREEMENT_KIND_ARREST = 5
        }

        /**
         * Properties of a LegalInstrument.
         * @deprecated Use cop.v1.LegalInstrument.$Properties instead.
         */
        interface ILegalInstrument extends cop.v1.LegalInstrument.$Properties {
        }

        /** Represents a LegalInstrument. */
        class LegalInstrument {

            /**
             * Constructs a new LegalInstrument.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.LegalInstrument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** LegalInstrument instrument. */
            instrument: string;

            /** LegalInstrument article. */
            article: string;

            /**
             * Encodes the specified LegalInstrument message. Does not implicitly {@link cop.v1.LegalInstrument.verify|verify} messages.
             * @param message LegalInstrument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.LegalInstrument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a LegalInstrument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.LegalInstrument & cop.v1.LegalInstrument.$Shape} LegalInstrument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.LegalInstrument & cop.v1.LegalInstrument.$Shape;
        }

        namespace LegalInstrument {

            /** Properties of a LegalInstrument. */
            interface $Properties {

                /** LegalInstrument instrument */
                instrument?: (string|null);

                /** LegalInstrument article */
                article?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a LegalInstrument. */
            type $Shape = cop.v1.LegalInstrument.$Properties;
        }

        /**
         * Properties of an AgreementTerms.
         * @deprecated Use cop.v1.AgreementTerms.$Properties instead.
         */
        interface IAgreementTerms extends cop.v1.AgreementTerms.$Properties {
        }

        /** Represents an AgreementTerms. */
        class AgreementTerms {

            /**
             * Constructs a new AgreementTerms.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AgreementTerms.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgreementTerms version. */
            version: number;

            /** AgreementTerms agreementId. */
            agreementId: Uint8Array;

            /** AgreementTerms proposer. */
            proposer: string;

            /** AgreementTerms accepter. */
            accepter: string;

            /** AgreementTerms kinds. */
            kinds: cop.v1.AgreementKind[];

            /** AgreementTerms purposes. */
            purposes: cop.v1.Purpose[];

            /** AgreementTerms validFromMs. */
            validFromMs: number;

            /** AgreementTerms validUntilMs. */
            validUntilMs: number;

            /** AgreementTerms retentionMonths. */
            retentionMonths: number;

            /** AgreementTerms urgentHours. */
            urgentHours: number;

            /** AgreementTerms routineHours. */
            routineHours: number;

            /** AgreementTerms instruments. */
            instruments: cop.v1.LegalInstrument.$Properties[];

            /**
             * Encodes the specified AgreementTerms message. Does not implicitly {@link cop.v1.AgreementTerms.verify|verify} messages.
             * @param message AgreementTerms message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AgreementTerms.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgreementTerms message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AgreementTerms & cop.v1.AgreementTerms.$Shape} AgreementTerms
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AgreementTerms & cop.v1.AgreementTerms.$Shape;
        }

        namespace AgreementTerms {

            /** Properties of an AgreementTerms. */
            interface $Properties {

                /** AgreementTerms version */
                version?: (number|null);

                /** AgreementTerms agreementId */
                agreementId?: (Uint8Array|null);

                /** AgreementTerms proposer */
                proposer?: (string|null);

                /** AgreementTerms accepter */
                accepter?: (string|null);

                /** AgreementTerms kinds */
                kinds?: (cop.v1.AgreementKind[]|null);

                /** AgreementTerms purposes */
                purposes?: (cop.v1.Purpose[]|null);

                /** AgreementTerms validFromMs */
                validFromMs?: (number|null);

                /** AgreementTerms validUntilMs */
                validUntilMs?: (number|null);

                /** AgreementTerms retentionMonths */
                retentionMonths?: (number|null);

                /** AgreementTerms urgentHours */
                urgentHours?: (number|null);

                /** AgreementTerms routineHours */
                routineHours?: (number|null);

                /** AgreementTerms instruments */
                instruments?: (cop.v1.LegalInstrument.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgreementTerms. */
            type $Shape = cop.v1.AgreementTerms.$Properties;
        }

        /**
         * Properties of an AgreementProposal.
         * @deprecated Use cop.v1.AgreementProposal.$Properties instead.
         */
        interface IAgreementProposal extends cop.v1.AgreementProposal.$Properties {
        }

        /** Represents an AgreementProposal. */
        class AgreementProposal {

            /**
             * Constructs a new AgreementProposal.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AgreementProposal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgreementProposal signedTerms. */
            signedTerms: Uint8Array;

            /**
             * Encodes the specified AgreementProposal message. Does not implicitly {@link cop.v1.AgreementProposal.verify|verify} messages.
             * @param message AgreementProposal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AgreementProposal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgreementProposal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AgreementProposal & cop.v1.AgreementProposal.$Shape} AgreementProposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AgreementProposal & cop.v1.AgreementProposal.$Shape;
        }

        namespace AgreementProposal {

            /** Properties of an AgreementProposal. */
            interface $Properties {

                /** AgreementProposal signedTerms */
                signedTerms?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgreementProposal. */
            type $Shape = cop.v1.AgreementProposal.$Properties;
        }

        /**
         * Properties of an AgreementAcceptance.
         * @deprecated Use cop.v1.AgreementAcceptance.$Properties instead.
         */
        interface IAgreementAcceptance extends cop.v1.AgreementAcceptance.$Properties {
        }

        /** Represents an AgreementAcceptance. */
        class AgreementAcceptance {

            /**
             * Constructs a new AgreementAcceptance.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AgreementAcceptance.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AgreementAcceptance proposalDigest. */
            proposalDigest: Uint8Array;

            /** AgreementAcceptance signedTerms. */
            signedTerms: Uint8Array;

            /**
             * Encodes the specified AgreementAcceptance message. Does not implicitly {@link cop.v1.AgreementAcceptance.verify|verify} messages.
             * @param message AgreementAcceptance message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AgreementAcceptance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AgreementAcceptance message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AgreementAcceptance & cop.v1.AgreementAcceptance.$Shape} AgreementAcceptance
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AgreementAcceptance & cop.v1.AgreementAcceptance.$Shape;
        }

        namespace AgreementAcceptance {

            /** Properties of an AgreementAcceptance. */
            interface $Properties {

                /** AgreementAcceptance proposalDigest */
                proposalDigest?: (Uint8Array|null);

                /** AgreementAcceptance signedTerms */
                signedTerms?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AgreementAcceptance. */
            type $Shape = cop.v1.AgreementAcceptance.$Properties;
        }

        /** AuditOperation enum. */
        enum AuditOperation {

            /** AUDIT_OPERATION_UNSPECIFIED value */
            AUDIT_OPERATION_UNSPECIFIED = 0,

            /** AUDIT_COLLECT value */
            AUDIT_COLLECT = 1,

            /** AUDIT_ALTER value */
            AUDIT_ALTER = 2,

            /** AUDIT_ACCESS value */
            AUDIT_ACCESS = 3,

            /** AUDIT_CONSULT value */
            AUDIT_CONSULT = 4,

            /** AUDIT_DISCLOSE value */
            AUDIT_DISCLOSE = 5,

            /** AUDIT_TRANSFER value */
            AUDIT_TRANSFER = 6,

            /** AUDIT_COMBINE value */
            AUDIT_COMBINE = 7,

            /** AUDIT_ERASE value */
            AUDIT_ERASE = 8,

            /** AUDIT_ADMINISTER value */
            AUDIT_ADMINISTER = 9
        }

        /**
         * Properties of an AuditFacts.
         * @deprecated Use cop.v1.AuditFacts.$Properties instead.
         */
        interface IAuditFacts extends cop.v1.AuditFacts.$Properties {
        }

        /** Represents an AuditFacts. */
        class AuditFacts {

            /**
             * Constructs a new AuditFacts.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AuditFacts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditFacts version. */
            version: number;

            /** AuditFacts operation. */
            operation: cop.v1.AuditOperation;

            /** AuditFacts act. */
            act: string;

            /** AuditFacts atMs. */
            atMs: number;

            /** AuditFacts messageId. */
            messageId: Uint8Array;

            /** AuditFacts exchangeId. */
            exchangeId: Uint8Array;

            /** AuditFacts partner. */
            partner: string;

            /** AuditFacts kind. */
            kind: string;

            /** AuditFacts training. */
            training: boolean;

            /** AuditFacts outcome. */
            outcome: string;

            /** AuditFacts envelopeDigest. */
            envelopeDigest: Uint8Array;

            /** AuditFacts contentDigest. */
            contentDigest: Uint8Array;

            /** AuditFacts filterRecordDigest. */
            filterRecordDigest: Uint8Array;

            /** AuditFacts receiptDigest. */
            receiptDigest: Uint8Array;

            /** AuditFacts handling. */
            handling: string[];

            /** AuditFacts bases. */
            bases: string[];

            /** AuditFacts categories. */
            categories: string[];

            /** AuditFacts counted. */
            counted: string[];

            /**
             * Encodes the specified AuditFacts message. Does not implicitly {@link cop.v1.AuditFacts.verify|verify} messages.
             * @param message AuditFacts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AuditFacts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditFacts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AuditFacts & cop.v1.AuditFacts.$Shape} AuditFacts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AuditFacts & cop.v1.AuditFacts.$Shape;
        }

        namespace AuditFacts {

            /** Properties of an AuditFacts. */
            interface $Properties {

                /** AuditFacts version */
                version?: (number|null);

                /** AuditFacts operation */
                operation?: (cop.v1.AuditOperation|null);

                /** AuditFacts act */
                act?: (string|null);

                /** AuditFacts atMs */
                atMs?: (number|null);

                /** AuditFacts messageId */
                messageId?: (Uint8Array|null);

                /** AuditFacts exchangeId */
                exchangeId?: (Uint8Array|null);

                /** AuditFacts partner */
                partner?: (string|null);

                /** AuditFacts kind */
                kind?: (string|null);

                /** AuditFacts training */
                training?: (boolean|null);

                /** AuditFacts outcome */
                outcome?: (string|null);

                /** AuditFacts envelopeDigest */
                envelopeDigest?: (Uint8Array|null);

                /** AuditFacts contentDigest */
                contentDigest?: (Uint8Array|null);

                /** AuditFacts filterRecordDigest */
                filterRecordDigest?: (Uint8Array|null);

                /** AuditFacts receiptDigest */
                receiptDigest?: (Uint8Array|null);

                /** AuditFacts handling */
                handling?: (string[]|null);

                /** AuditFacts bases */
                bases?: (string[]|null);

                /** AuditFacts categories */
                categories?: (string[]|null);

                /** AuditFacts counted */
                counted?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuditFacts. */
            type $Shape = cop.v1.AuditFacts.$Properties;
        }

        /**
         * Properties of an AuditDetails.
         * @deprecated Use cop.v1.AuditDetails.$Properties instead.
         */
        interface IAuditDetails extends cop.v1.AuditDetails.$Properties {
        }

        /** Represents an AuditDetails. */
        class AuditDetails {

            /**
             * Constructs a new AuditDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AuditDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditDetails version. */
            version: number;

            /** AuditDetails officer. */
            officer: string;

            /** AuditDetails role. */
            role: string;

            /** AuditDetails justification. */
            justification: string;

            /** AuditDetails subjects. */
            subjects: string[];

            /** AuditDetails note. */
            note: string;

            /**
             * Encodes the specified AuditDetails message. Does not implicitly {@link cop.v1.AuditDetails.verify|verify} messages.
             * @param message AuditDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AuditDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AuditDetails & cop.v1.AuditDetails.$Shape} AuditDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AuditDetails & cop.v1.AuditDetails.$Shape;
        }

        namespace AuditDetails {

            /** Properties of an AuditDetails. */
            interface $Properties {

                /** AuditDetails version */
                version?: (number|null);

                /** AuditDetails officer */
                officer?: (string|null);

                /** AuditDetails role */
                role?: (string|null);

                /** AuditDetails justification */
                justification?: (string|null);

                /** AuditDetails subjects */
                subjects?: (string[]|null);

                /** AuditDetails note */
                note?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuditDetails. */
            type $Shape = cop.v1.AuditDetails.$Properties;
        }

        /**
         * Properties of an AuditEntry.
         * @deprecated Use cop.v1.AuditEntry.$Properties instead.
         */
        interface IAuditEntry extends cop.v1.AuditEntry.$Properties {
        }

        /** Represents an AuditEntry. */
        class AuditEntry {

            /**
             * Constructs a new AuditEntry.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AuditEntry.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditEntry index. */
            index: number;

            /** AuditEntry facts. */
            facts: Uint8Array;

            /** AuditEntry salt. */
            salt: Uint8Array;

            /** AuditEntry detailsCommitment. */
            detailsCommitment: Uint8Array;

            /** AuditEntry path. */
            path: Uint8Array[];

            /**
             * Encodes the specified AuditEntry message. Does not implicitly {@link cop.v1.AuditEntry.verify|verify} messages.
             * @param message AuditEntry message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AuditEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditEntry message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AuditEntry & cop.v1.AuditEntry.$Shape} AuditEntry
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AuditEntry & cop.v1.AuditEntry.$Shape;
        }

        namespace AuditEntry {

            /** Properties of an AuditEntry. */
            interface $Properties {

                /** AuditEntry index */
                index?: (number|null);

                /** AuditEntry facts */
                facts?: (Uint8Array|null);

                /** AuditEntry salt */
                salt?: (Uint8Array|null);

                /** AuditEntry detailsCommitment */
                detailsCommitment?: (Uint8Array|null);

                /** AuditEntry path */
                path?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AuditEntry. */
            type $Shape = cop.v1.AuditEntry.$Properties;
        }

        /**
         * Properties of a CheckpointOffer.
         * @deprecated Use cop.v1.CheckpointOffer.$Properties instead.
         */
        interface ICheckpointOffer extends cop.v1.CheckpointOffer.$Properties {
        }

        /** Represents a CheckpointOffer. */
        class CheckpointOffer {

            /**
             * Constructs a new CheckpointOffer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CheckpointOffer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointOffer note. */
            note: string;

            /** CheckpointOffer oldSize. */
            oldSize: number;

            /** CheckpointOffer proof. */
            proof: Uint8Array[];

            /**
             * Encodes the specified CheckpointOffer message. Does not implicitly {@link cop.v1.CheckpointOffer.verify|verify} messages.
             * @param message CheckpointOffer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CheckpointOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointOffer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CheckpointOffer & cop.v1.CheckpointOffer.$Shape} CheckpointOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CheckpointOffer & cop.v1.CheckpointOffer.$Shape;
        }

        namespace CheckpointOffer {

            /** Properties of a CheckpointOffer. */
            interface $Properties {

                /** CheckpointOffer note */
                note?: (string|null);

                /** CheckpointOffer oldSize */
                oldSize?: (number|null);

                /** CheckpointOffer proof */
                proof?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointOffer. */
            type $Shape = cop.v1.CheckpointOffer.$Properties;
        }

        /**
         * Properties of a Cosignature.
         * @deprecated Use cop.v1.Cosignature.$Properties instead.
         */
        interface ICosignature extends cop.v1.Cosignature.$Properties {
        }

        /** Represents a Cosignature. */
        class Cosignature {

            /**
             * Constructs a new Cosignature.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Cosignature.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cosignature origin. */
            origin: string;

            /** Cosignature size. */
            size: number;

            /** Cosignature line. */
            line: string;

            /**
             * Encodes the specified Cosignature message. Does not implicitly {@link cop.v1.Cosignature.verify|verify} messages.
             * @param message Cosignature message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Cosignature.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cosignature message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Cosignature & cop.v1.Cosignature.$Shape} Cosignature
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Cosignature & cop.v1.Cosignature.$Shape;
        }

        namespace Cosignature {

            /** Properties of a Cosignature. */
            interface $Properties {

                /** Cosignature origin */
                origin?: (string|null);

                /** Cosignature size */
                size?: (number|null);

                /** Cosignature line */
                line?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cosignature. */
            type $Shape = cop.v1.Cosignature.$Properties;
        }

        /**
         * Properties of a CheckpointConflict.
         * @deprecated Use cop.v1.CheckpointConflict.$Properties instead.
         */
        interface ICheckpointConflict extends cop.v1.CheckpointConflict.$Properties {
        }

        /** Represents a CheckpointConflict. */
        class CheckpointConflict {

            /**
             * Constructs a new CheckpointConflict.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CheckpointConflict.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointConflict code. */
            code: string;

            /** CheckpointConflict note. */
            note: string;

            /**
             * Encodes the specified CheckpointConflict message. Does not implicitly {@link cop.v1.CheckpointConflict.verify|verify} messages.
             * @param message CheckpointConflict message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CheckpointConflict.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointConflict message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CheckpointConflict & cop.v1.CheckpointConflict.$Shape} CheckpointConflict
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CheckpointConflict & cop.v1.CheckpointConflict.$Shape;
        }

        namespace CheckpointConflict {

            /** Properties of a CheckpointConflict. */
            interface $Properties {

                /** CheckpointConflict code */
                code?: (string|null);

                /** CheckpointConflict note */
                note?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointConflict. */
            type $Shape = cop.v1.CheckpointConflict.$Properties;
        }

        /**
         * Properties of a CheckpointHeads.
         * @deprecated Use cop.v1.CheckpointHeads.$Properties instead.
         */
        interface ICheckpointHeads extends cop.v1.CheckpointHeads.$Properties {
        }

        /** Represents a CheckpointHeads. */
        class CheckpointHeads {

            /**
             * Constructs a new CheckpointHeads.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CheckpointHeads.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CheckpointHeads notes. */
            notes: string[];

            /**
             * Encodes the specified CheckpointHeads message. Does not implicitly {@link cop.v1.CheckpointHeads.verify|verify} messages.
             * @param message CheckpointHeads message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CheckpointHeads.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CheckpointHeads message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CheckpointHeads & cop.v1.CheckpointHeads.$Shape} CheckpointHeads
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CheckpointHeads & cop.v1.CheckpointHeads.$Shape;
        }

        namespace CheckpointHeads {

            /** Properties of a CheckpointHeads. */
            interface $Properties {

                /** CheckpointHeads notes */
                notes?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CheckpointHeads. */
            type $Shape = cop.v1.CheckpointHeads.$Properties;
        }

        /**
         * Properties of an EntryQuestion.
         * @deprecated Use cop.v1.EntryQuestion.$Properties instead.
         */
        interface IEntryQuestion extends cop.v1.EntryQuestion.$Properties {
        }

        /** Represents an EntryQuestion. */
        class EntryQuestion {

            /**
             * Constructs a new EntryQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.EntryQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EntryQuestion leaf. */
            leaf: Uint8Array;

            /** EntryQuestion messageId. */
            messageId: Uint8Array;

            /**
             * Encodes the specified EntryQuestion message. Does not implicitly {@link cop.v1.EntryQuestion.verify|verify} messages.
             * @param message EntryQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.EntryQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EntryQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.EntryQuestion & cop.v1.EntryQuestion.$Shape} EntryQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.EntryQuestion & cop.v1.EntryQuestion.$Shape;
        }

        namespace EntryQuestion {

            /** Properties of an EntryQuestion. */
            interface $Properties {

                /** EntryQuestion leaf */
                leaf?: (Uint8Array|null);

                /** EntryQuestion messageId */
                messageId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EntryQuestion. */
            type $Shape = cop.v1.EntryQuestion.$Properties;
        }

        /**
         * Properties of a ConsistencyQuestion.
         * @deprecated Use cop.v1.ConsistencyQuestion.$Properties instead.
         */
        interface IConsistencyQuestion extends cop.v1.ConsistencyQuestion.$Properties {
        }

        /** Represents a ConsistencyQuestion. */
        class ConsistencyQuestion {

            /**
             * Constructs a new ConsistencyQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ConsistencyQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ConsistencyQuestion generation. */
            generation: number;

            /** ConsistencyQuestion from. */
            from: number;

            /** ConsistencyQuestion to. */
            to: number;

            /**
             * Encodes the specified ConsistencyQuestion message. Does not implicitly {@link cop.v1.ConsistencyQuestion.verify|verify} messages.
             * @param message ConsistencyQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ConsistencyQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ConsistencyQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ConsistencyQuestion & cop.v1.ConsistencyQuestion.$Shape} ConsistencyQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ConsistencyQuestion & cop.v1.ConsistencyQuestion.$Shape;
        }

        namespace ConsistencyQuestion {

            /** Properties of a ConsistencyQuestion. */
            interface $Properties {

                /** ConsistencyQuestion generation */
                generation?: (number|null);

                /** ConsistencyQuestion from */
                from?: (number|null);

                /** ConsistencyQuestion to */
                to?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ConsistencyQuestion. */
            type $Shape = cop.v1.ConsistencyQuestion.$Properties;
        }

        /**
         * Properties of an ExchangesQuestion.
         * @deprecated Use cop.v1.ExchangesQuestion.$Properties instead.
         */
        interface IExchangesQuestion extends cop.v1.ExchangesQuestion.$Properties {
        }

        /** Represents an ExchangesQuestion. */
        class ExchangesQuestion {

            /**
             * Constructs a new ExchangesQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ExchangesQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExchangesQuestion fromMs. */
            fromMs: number;

            /** ExchangesQuestion toMs. */
            toMs: number;

            /** ExchangesQuestion after. */
            after: number;

            /** ExchangesQuestion generation. */
            generation: number;

            /**
             * Encodes the specified ExchangesQuestion message. Does not implicitly {@link cop.v1.ExchangesQuestion.verify|verify} messages.
             * @param message ExchangesQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ExchangesQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExchangesQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ExchangesQuestion & cop.v1.ExchangesQuestion.$Shape} ExchangesQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ExchangesQuestion & cop.v1.ExchangesQuestion.$Shape;
        }

        namespace ExchangesQuestion {

            /** Properties of an ExchangesQuestion. */
            interface $Properties {

                /** ExchangesQuestion fromMs */
                fromMs?: (number|null);

                /** ExchangesQuestion toMs */
                toMs?: (number|null);

                /** ExchangesQuestion after */
                after?: (number|null);

                /** ExchangesQuestion generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExchangesQuestion. */
            type $Shape = cop.v1.ExchangesQuestion.$Properties;
        }

        /**
         * Properties of an AuditQuestion.
         * @deprecated Use cop.v1.AuditQuestion.$Properties instead.
         */
        interface IAuditQuestion extends cop.v1.AuditQuestion.$Properties {
        }

        /** Represents an AuditQuestion. */
        class AuditQuestion {

            /**
             * Constructs a new AuditQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AuditQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditQuestion id. */
            id: number;

            /** AuditQuestion entry. */
            entry?: (cop.v1.EntryQuestion.$Properties|null);

            /** AuditQuestion consistency. */
            consistency?: (cop.v1.ConsistencyQuestion.$Properties|null);

            /** AuditQuestion exchanges. */
            exchanges?: (cop.v1.ExchangesQuestion.$Properties|null);

            /** AuditQuestion tally. */
            tally?: (cop.v1.TallyQuestion.$Properties|null);

            /** AuditQuestion standing. */
            standing?: (cop.v1.StandingQuestion.$Properties|null);

            /** AuditQuestion deliveries. */
            deliveries?: (cop.v1.DeliveriesQuestion.$Properties|null);

            /** AuditQuestion question. */
            question?: ("entry"|"consistency"|"exchanges"|"tally"|"standing"|"deliveries");

            /**
             * Encodes the specified AuditQuestion message. Does not implicitly {@link cop.v1.AuditQuestion.verify|verify} messages.
             * @param message AuditQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AuditQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AuditQuestion & cop.v1.AuditQuestion.$Shape} AuditQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AuditQuestion & cop.v1.AuditQuestion.$Shape;
        }

        namespace AuditQuestion {

            /** Properties of an AuditQuestion. */
            interface $Properties {

                /** AuditQuestion id */
                id?: (number|null);

                /** AuditQuestion entry */
                entry?: (cop.v1.EntryQuestion.$Properties|null);

                /** AuditQuestion consistency */
                consistency?: (cop.v1.ConsistencyQuestion.$Properties|null);

                /** AuditQuestion exchanges */
                exchanges?: (cop.v1.ExchangesQuestion.$Properties|null);

                /** AuditQuestion tally */
                tally?: (cop.v1.TallyQuestion.$Properties|null);

                /** AuditQuestion standing */
                standing?: (cop.v1.StandingQuestion.$Properties|null);

                /** AuditQuestion deliveries */
                deliveries?: (cop.v1.DeliveriesQuestion.$Properties|null);

                /** AuditQuestion question */
                question?: ("entry"|"consistency"|"exchanges"|"tally"|"standing"|"deliveries");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an AuditQuestion. */
            type $Shape = {
              id?: number|null;
              entry?: cop.v1.EntryQuestion.$Shape|null;
              consistency?: cop.v1.ConsistencyQuestion.$Shape|null;
              exchanges?: cop.v1.ExchangesQuestion.$Shape|null;
              tally?: cop.v1.TallyQuestion.$Shape|null;
              standing?: cop.v1.StandingQuestion.$Shape|null;
              deliveries?: cop.v1.DeliveriesQuestion.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ question?: undefined; entry?: null; consistency?: null; exchanges?: null; tally?: null; standing?: null; deliveries?: null }|{ question?: "entry"; entry: cop.v1.EntryQuestion.$Shape; consistency?: null; exchanges?: null; tally?: null; standing?: null; deliveries?: null }|{ question?: "consistency"; entry?: null; consistency: cop.v1.ConsistencyQuestion.$Shape; exchanges?: null; tally?: null; standing?: null; deliveries?: null }|{ question?: "exchanges"; entry?: null; consistency?: null; exchanges: cop.v1.ExchangesQuestion.$Shape; tally?: null; standing?: null; deliveries?: null }|{ question?: "tally"; entry?: null; consistency?: null; exchanges?: null; tally: cop.v1.TallyQuestion.$Shape; standing?: null; deliveries?: null }|{ question?: "standing"; entry?: null; consistency?: null; exchanges?: null; tally?: null; standing: cop.v1.StandingQuestion.$Shape; deliveries?: null }|{ question?: "deliveries"; entry?: null; consistency?: null; exchanges?: null; tally?: null; standing?: null; deliveries: cop.v1.DeliveriesQuestion.$Shape })
            );
        }

        /**
         * Properties of a DeliveriesQuestion.
         * @deprecated Use cop.v1.DeliveriesQuestion.$Properties instead.
         */
        interface IDeliveriesQuestion extends cop.v1.DeliveriesQuestion.$Properties {
        }

        /** Represents a DeliveriesQuestion. */
        class DeliveriesQuestion {

            /**
             * Constructs a new DeliveriesQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DeliveriesQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeliveriesQuestion prefix. */
            prefix: string;

            /** DeliveriesQuestion count. */
            count: number;

            /** DeliveriesQuestion digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified DeliveriesQuestion message. Does not implicitly {@link cop.v1.DeliveriesQuestion.verify|verify} messages.
             * @param message DeliveriesQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DeliveriesQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeliveriesQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DeliveriesQuestion & cop.v1.DeliveriesQuestion.$Shape} DeliveriesQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DeliveriesQuestion & cop.v1.DeliveriesQuestion.$Shape;
        }

        namespace DeliveriesQuestion {

            /** Properties of a DeliveriesQuestion. */
            interface $Properties {

                /** DeliveriesQuestion prefix */
                prefix?: (string|null);

                /** DeliveriesQuestion count */
                count?: (number|null);

                /** DeliveriesQuestion digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeliveriesQuestion. */
            type $Shape = cop.v1.DeliveriesQuestion.$Properties;
        }

        /**
         * Properties of a DeliveredElement.
         * @deprecated Use cop.v1.DeliveredElement.$Properties instead.
         */
        interface IDeliveredElement extends cop.v1.DeliveredElement.$Properties {
        }

        /** Represents a DeliveredElement. */
        class DeliveredElement {

            /**
             * Constructs a new DeliveredElement.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DeliveredElement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeliveredElement envelopeDigest. */
            envelopeDigest: Uint8Array;

            /** DeliveredElement messageId. */
            messageId: Uint8Array;

            /**
             * Encodes the specified DeliveredElement message. Does not implicitly {@link cop.v1.DeliveredElement.verify|verify} messages.
             * @param message DeliveredElement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DeliveredElement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeliveredElement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DeliveredElement & cop.v1.DeliveredElement.$Shape} DeliveredElement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DeliveredElement & cop.v1.DeliveredElement.$Shape;
        }

        namespace DeliveredElement {

            /** Properties of a DeliveredElement. */
            interface $Properties {

                /** DeliveredElement envelopeDigest */
                envelopeDigest?: (Uint8Array|null);

                /** DeliveredElement messageId */
                messageId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeliveredElement. */
            type $Shape = cop.v1.DeliveredElement.$Properties;
        }

        /**
         * Properties of a DeliveriesAnswer.
         * @deprecated Use cop.v1.DeliveriesAnswer.$Properties instead.
         */
        interface IDeliveriesAnswer extends cop.v1.DeliveriesAnswer.$Properties {
        }

        /** Represents a DeliveriesAnswer. */
        class DeliveriesAnswer {

            /**
             * Constructs a new DeliveriesAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DeliveriesAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DeliveriesAnswer same. */
            same: boolean;

            /** DeliveriesAnswer elements. */
            elements: cop.v1.DeliveredElement.$Properties[];

            /** DeliveriesAnswer buckets. */
            buckets: cop.v1.TallyBucket.$Properties[];

            /**
             * Encodes the specified DeliveriesAnswer message. Does not implicitly {@link cop.v1.DeliveriesAnswer.verify|verify} messages.
             * @param message DeliveriesAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DeliveriesAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DeliveriesAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DeliveriesAnswer & cop.v1.DeliveriesAnswer.$Shape} DeliveriesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DeliveriesAnswer & cop.v1.DeliveriesAnswer.$Shape;
        }

        namespace DeliveriesAnswer {

            /** Properties of a DeliveriesAnswer. */
            interface $Properties {

                /** DeliveriesAnswer same */
                same?: (boolean|null);

                /** DeliveriesAnswer elements */
                elements?: (cop.v1.DeliveredElement.$Properties[]|null);

                /** DeliveriesAnswer buckets */
                buckets?: (cop.v1.TallyBucket.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DeliveriesAnswer. */
            type $Shape = cop.v1.DeliveriesAnswer.$Properties;
        }

        /**
         * Properties of a TallyQuestion.
         * @deprecated Use cop.v1.TallyQuestion.$Properties instead.
         */
        interface ITallyQuestion extends cop.v1.TallyQuestion.$Properties {
        }

        /** Represents a TallyQuestion. */
        class TallyQuestion {

            /**
             * Constructs a new TallyQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.TallyQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TallyQuestion fromMs. */
            fromMs: number;

            /** TallyQuestion untilMs. */
            untilMs: number;

            /** TallyQuestion prefix. */
            prefix: string;

            /** TallyQuestion count. */
            count: number;

            /** TallyQuestion digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified TallyQuestion message. Does not implicitly {@link cop.v1.TallyQuestion.verify|verify} messages.
             * @param message TallyQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.TallyQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TallyQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.TallyQuestion & cop.v1.TallyQuestion.$Shape} TallyQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.TallyQuestion & cop.v1.TallyQuestion.$Shape;
        }

        namespace TallyQuestion {

            /** Properties of a TallyQuestion. */
            interface $Properties {

                /** TallyQuestion fromMs */
                fromMs?: (number|null);

                /** TallyQuestion untilMs */
                untilMs?: (number|null);

                /** TallyQuestion prefix */
                prefix?: (string|null);

                /** TallyQuestion count */
                count?: (number|null);

                /** TallyQuestion digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TallyQuestion. */
            type $Shape = cop.v1.TallyQuestion.$Properties;
        }

        /**
         * Properties of a StandingQuestion.
         * @deprecated Use cop.v1.StandingQuestion.$Properties instead.
         */
        interface IStandingQuestion extends cop.v1.StandingQuestion.$Properties {
        }

        /** Represents a StandingQuestion. */
        class StandingQuestion {

            /**
             * Constructs a new StandingQuestion.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.StandingQuestion.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StandingQuestion exchangeId. */
            exchangeId: Uint8Array;

            /**
             * Encodes the specified StandingQuestion message. Does not implicitly {@link cop.v1.StandingQuestion.verify|verify} messages.
             * @param message StandingQuestion message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.StandingQuestion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StandingQuestion message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.StandingQuestion & cop.v1.StandingQuestion.$Shape} StandingQuestion
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.StandingQuestion & cop.v1.StandingQuestion.$Shape;
        }

        namespace StandingQuestion {

            /** Properties of a StandingQuestion. */
            interface $Properties {

                /** StandingQuestion exchangeId */
                exchangeId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StandingQuestion. */
            type $Shape = cop.v1.StandingQuestion.$Properties;
        }

        /**
         * Properties of a TallyElement.
         * @deprecated Use cop.v1.TallyElement.$Properties instead.
         */
        interface ITallyElement extends cop.v1.TallyElement.$Properties {
        }

        /** Represents a TallyElement. */
        class TallyElement {

            /**
             * Constructs a new TallyElement.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.TallyElement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TallyElement exchangeId. */
            exchangeId: Uint8Array;

            /** TallyElement atMs. */
            atMs: number;

            /**
             * Encodes the specified TallyElement message. Does not implicitly {@link cop.v1.TallyElement.verify|verify} messages.
             * @param message TallyElement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.TallyElement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TallyElement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.TallyElement & cop.v1.TallyElement.$Shape} TallyElement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.TallyElement & cop.v1.TallyElement.$Shape;
        }

        namespace TallyElement {

            /** Properties of a TallyElement. */
            interface $Properties {

                /** TallyElement exchangeId */
                exchangeId?: (Uint8Array|null);

                /** TallyElement atMs */
                atMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TallyElement. */
            type $Shape = cop.v1.TallyElement.$Properties;
        }

        /**
         * Properties of a TallyBucket.
         * @deprecated Use cop.v1.TallyBucket.$Properties instead.
         */
        interface ITallyBucket extends cop.v1.TallyBucket.$Properties {
        }

        /** Represents a TallyBucket. */
        class TallyBucket {

            /**
             * Constructs a new TallyBucket.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.TallyBucket.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TallyBucket count. */
            count: number;

            /** TallyBucket digest. */
            digest: Uint8Array;

            /**
             * Encodes the specified TallyBucket message. Does not implicitly {@link cop.v1.TallyBucket.verify|verify} messages.
             * @param message TallyBucket message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.TallyBucket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TallyBucket message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.TallyBucket & cop.v1.TallyBucket.$Shape} TallyBucket
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.TallyBucket & cop.v1.TallyBucket.$Shape;
        }

        namespace TallyBucket {

            /** Properties of a TallyBucket. */
            interface $Properties {

                /** TallyBucket count */
                count?: (number|null);

                /** TallyBucket digest */
                digest?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TallyBucket. */
            type $Shape = cop.v1.TallyBucket.$Properties;
        }

        /**
         * Properties of a TallyAnswer.
         * @deprecated Use cop.v1.TallyAnswer.$Properties instead.
         */
        interface ITallyAnswer extends cop.v1.TallyAnswer.$Properties {
        }

        /** Represents a TallyAnswer. */
        class TallyAnswer {

            /**
             * Constructs a new TallyAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.TallyAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TallyAnswer same. */
            same: boolean;

            /** TallyAnswer elements. */
            elements: cop.v1.TallyElement.$Properties[];

            /** TallyAnswer buckets. */
            buckets: cop.v1.TallyBucket.$Properties[];

            /**
             * Encodes the specified TallyAnswer message. Does not implicitly {@link cop.v1.TallyAnswer.verify|verify} messages.
             * @param message TallyAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.TallyAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TallyAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.TallyAnswer & cop.v1.TallyAnswer.$Shape} TallyAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.TallyAnswer & cop.v1.TallyAnswer.$Shape;
        }

        namespace TallyAnswer {

            /** Properties of a TallyAnswer. */
            interface $Properties {

                /** TallyAnswer same */
                same?: (boolean|null);

                /** TallyAnswer elements */
                elements?: (cop.v1.TallyElement.$Properties[]|null);

                /** TallyAnswer buckets */
                buckets?: (cop.v1.TallyBucket.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TallyAnswer. */
            type $Shape = cop.v1.TallyAnswer.$Properties;
        }

        /**
         * Properties of a StandingAnswer.
         * @deprecated Use cop.v1.StandingAnswer.$Properties instead.
         */
        interface IStandingAnswer extends cop.v1.StandingAnswer.$Properties {
        }

        /** Represents a StandingAnswer. */
        class StandingAnswer {

            /**
             * Constructs a new StandingAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.StandingAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StandingAnswer word. */
            word: string;

            /** StandingAnswer atMs. */
            atMs: number;

            /**
             * Encodes the specified StandingAnswer message. Does not implicitly {@link cop.v1.StandingAnswer.verify|verify} messages.
             * @param message StandingAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.StandingAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StandingAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.StandingAnswer & cop.v1.StandingAnswer.$Shape} StandingAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.StandingAnswer & cop.v1.StandingAnswer.$Shape;
        }

        namespace StandingAnswer {

            /** Properties of a StandingAnswer. */
            interface $Properties {

                /** StandingAnswer word */
                word?: (string|null);

                /** StandingAnswer atMs */
                atMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StandingAnswer. */
            type $Shape = cop.v1.StandingAnswer.$Properties;
        }

        /**
         * Properties of an EntriesAnswer.
         * @deprecated Use cop.v1.EntriesAnswer.$Properties instead.
         */
        interface IEntriesAnswer extends cop.v1.EntriesAnswer.$Properties {
        }

        /** Represents an EntriesAnswer. */
        class EntriesAnswer {

            /**
             * Constructs a new EntriesAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.EntriesAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** EntriesAnswer note. */
            note: string;

            /** EntriesAnswer entries. */
            entries: cop.v1.AuditEntry.$Properties[];

            /** EntriesAnswer more. */
            more: boolean;

            /**
             * Encodes the specified EntriesAnswer message. Does not implicitly {@link cop.v1.EntriesAnswer.verify|verify} messages.
             * @param message EntriesAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.EntriesAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an EntriesAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.EntriesAnswer & cop.v1.EntriesAnswer.$Shape} EntriesAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.EntriesAnswer & cop.v1.EntriesAnswer.$Shape;
        }

        namespace EntriesAnswer {

            /** Properties of an EntriesAnswer. */
            interface $Properties {

                /** EntriesAnswer note */
                note?: (string|null);

                /** EntriesAnswer entries */
                entries?: (cop.v1.AuditEntry.$Properties[]|null);

                /** EntriesAnswer more */
                more?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an EntriesAnswer. */
            type $Shape = cop.v1.EntriesAnswer.$Properties;
        }

        /**
         * Properties of a ProofAnswer.
         * @deprecated Use cop.v1.ProofAnswer.$Properties instead.
         */
        interface IProofAnswer extends cop.v1.ProofAnswer.$Properties {
        }

        /** Represents a ProofAnswer. */
        class ProofAnswer {

            /**
             * Constructs a new ProofAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ProofAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProofAnswer hashes. */
            hashes: Uint8Array[];

            /**
             * Encodes the specified ProofAnswer message. Does not implicitly {@link cop.v1.ProofAnswer.verify|verify} messages.
             * @param message ProofAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ProofAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProofAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ProofAnswer & cop.v1.ProofAnswer.$Shape} ProofAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ProofAnswer & cop.v1.ProofAnswer.$Shape;
        }

        namespace ProofAnswer {

            /** Properties of a ProofAnswer. */
            interface $Properties {

                /** ProofAnswer hashes */
                hashes?: (Uint8Array[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProofAnswer. */
            type $Shape = cop.v1.ProofAnswer.$Properties;
        }

        /**
         * Properties of an AuditAnswer.
         * @deprecated Use cop.v1.AuditAnswer.$Properties instead.
         */
        interface IAuditAnswer extends cop.v1.AuditAnswer.$Properties {
        }

        /** Represents an AuditAnswer. */
        class AuditAnswer {

            /**
             * Constructs a new AuditAnswer.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AuditAnswer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AuditAnswer id. */
            id: number;

            /** AuditAnswer entries. */
            entries?: (cop.v1.EntriesAnswer.$Properties|null);

            /** AuditAnswer consistency. */
            consistency?: (cop.v1.ProofAnswer.$Properties|null);

            /** AuditAnswer refused. */
            refused?: (string|null);

            /** AuditAnswer tally. */
            tally?: (cop.v1.TallyAnswer.$Properties|null);

            /** AuditAnswer standing. */
            standing?: (cop.v1.StandingAnswer.$Properties|null);

            /** AuditAnswer deliveries. */
            deliveries?: (cop.v1.DeliveriesAnswer.$Properties|null);

            /** AuditAnswer answer. */
            answer?: ("entries"|"consistency"|"refused"|"tally"|"standing"|"deliveries");

            /**
             * Encodes the specified AuditAnswer message. Does not implicitly {@link cop.v1.AuditAnswer.verify|verify} messages.
             * @param message AuditAnswer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AuditAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AuditAnswer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AuditAnswer & cop.v1.AuditAnswer.$Shape} AuditAnswer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AuditAnswer & cop.v1.AuditAnswer.$Shape;
        }

        namespace AuditAnswer {

            /** Properties of an AuditAnswer. */
            interface $Properties {

                /** AuditAnswer id */
                id?: (number|null);

                /** AuditAnswer entries */
                entries?: (cop.v1.EntriesAnswer.$Properties|null);

                /** AuditAnswer consistency */
                consistency?: (cop.v1.ProofAnswer.$Properties|null);

                /** AuditAnswer refused */
                refused?: (string|null);

                /** AuditAnswer tally */
                tally?: (cop.v1.TallyAnswer.$Properties|null);

                /** AuditAnswer standing */
                standing?: (cop.v1.StandingAnswer.$Properties|null);

                /** AuditAnswer deliveries */
                deliveries?: (cop.v1.DeliveriesAnswer.$Properties|null);

                /** AuditAnswer answer */
                answer?: ("entries"|"consistency"|"refused"|"tally"|"standing"|"deliveries");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an AuditAnswer. */
            type $Shape = {
              id?: number|null;
              entries?: cop.v1.EntriesAnswer.$Shape|null;
              consistency?: cop.v1.ProofAnswer.$Shape|null;
              refused?: string|null;
              tally?: cop.v1.TallyAnswer.$Shape|null;
              standing?: cop.v1.StandingAnswer.$Shape|null;
              deliveries?: cop.v1.DeliveriesAnswer.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ answer?: undefined; entries?: null; consistency?: null; refused?: null; tally?: null; standing?: null; deliveries?: null }|{ answer?: "entries"; entries: cop.v1.EntriesAnswer.$Shape; consistency?: null; refused?: null; tally?: null; standing?: null; deliveries?: null }|{ answer?: "consistency"; entries?: null; consistency: cop.v1.ProofAnswer.$Shape; refused?: null; tally?: null; standing?: null; deliveries?: null }|{ answer?: "refused"; entries?: null; consistency?: null; refused: string; tally?: null; standing?: null; deliveries?: null }|{ answer?: "tally"; entries?: null; consistency?: null; refused?: null; tally: cop.v1.TallyAnswer.$Shape; standing?: null; deliveries?: null }|{ answer?: "standing"; entries?: null; consistency?: null; refused?: null; tally?: null; standing: cop.v1.StandingAnswer.$Shape; deliveries?: null }|{ answer?: "deliveries"; entries?: null; consistency?: null; refused?: null; tally?: null; standing?: null; deliveries: cop.v1.DeliveriesAnswer.$Shape })
            );
        }

        /** SubjectCategory enum. */
        enum SubjectCategory {

            /** SUBJECT_CATEGORY_ABSENT value */
            SUBJECT_CATEGORY_ABSENT = 0,

            /** SUBJECT_CATEGORY_SUSPECT value */
            SUBJECT_CATEGORY_SUSPECT = 1,

            /** SUBJECT_CATEGORY_CONVICTED value */
            SUBJECT_CATEGORY_CONVICTED = 2,

            /** SUBJECT_CATEGORY_FUTURE_OFFENDER value */
            SUBJECT_CATEGORY_FUTURE_OFFENDER = 3,

            /** SUBJECT_CATEGORY_VICTIM value */
            SUBJECT_CATEGORY_VICTIM = 4,

            /** SUBJECT_CATEGORY_WITNESS value */
            SUBJECT_CATEGORY_WITNESS = 5,

            /** SUBJECT_CATEGORY_INFORMANT value */
            SUBJECT_CATEGORY_INFORMANT = 6,

            /** SUBJECT_CATEGORY_CONTACT value */
            SUBJECT_CATEGORY_CONTACT = 7,

            /** SUBJECT_CATEGORY_CONTACT_OF_CONTACT value */
            SUBJECT_CATEGORY_CONTACT_OF_CONTACT = 8,

            /** SUBJECT_CATEGORY_UNKNOWN value */
            SUBJECT_CATEGORY_UNKNOWN = 9
        }

        /** Sex enum. */
        enum Sex {

            /** SEX_ABSENT value */
            SEX_ABSENT = 0,

            /** SEX_FEMALE value */
            SEX_FEMALE = 1,

            /** SEX_MALE value */
            SEX_MALE = 2,

            /** SEX_UNSPECIFIED value */
            SEX_UNSPECIFIED = 3,

            /** SEX_UNKNOWN value */
            SEX_UNKNOWN = 4
        }

        /** Minor enum. */
        enum Minor {

            /** MINOR_ABSENT value */
            MINOR_ABSENT = 0,

            /** MINOR_YES value */
            MINOR_YES = 1,

            /** MINOR_NO value */
            MINOR_NO = 2,

            /** MINOR_POSSIBLE value */
            MINOR_POSSIBLE = 3
        }

        /** AgeBand enum. */
        enum AgeBand {

            /** AGE_BAND_ABSENT value */
            AGE_BAND_ABSENT = 0,

            /** AGE_BAND_UNDER_15 value */
            AGE_BAND_UNDER_15 = 1,

            /** AGE_BAND_15_17 value */
            AGE_BAND_15_17 = 2,

            /** AGE_BAND_18_24 value */
            AGE_BAND_18_24 = 3,

            /** AGE_BAND_25_39 value */
            AGE_BAND_25_39 = 4,

            /** AGE_BAND_40_59 value */
            AGE_BAND_40_59 = 5,

            /** AGE_BAND_60_PLUS value */
            AGE_BAND_60_PLUS = 6
        }

        /** AliasKind enum. */
        enum AliasKind {

            /** ALIAS_KIND_ABSENT value */
            ALIAS_KIND_ABSENT = 0,

            /** ALIAS_KIND_ALIAS value */
            ALIAS_KIND_ALIAS = 1,

            /** ALIAS_KIND_NICKNAME value */
            ALIAS_KIND_NICKNAME = 2,

            /** ALIAS_KIND_ASSUMED value */
            ALIAS_KIND_ASSUMED = 3
        }

        /** MaritalStatus enum. */
        enum MaritalStatus {

            /** MARITAL_STATUS_ABSENT value */
            MARITAL_STATUS_ABSENT = 0,

            /** MARITAL_STATUS_SINGLE value */
            MARITAL_STATUS_SINGLE = 1,

            /** MARITAL_STATUS_MARRIED value */
            MARITAL_STATUS_MARRIED = 2,

            /** MARITAL_STATUS_DIVORCED value */
            MARITAL_STATUS_DIVORCED = 3,

            /** MARITAL_STATUS_WIDOWED value */
            MARITAL_STATUS_WIDOWED = 4,

            /** MARITAL_STATUS_OTHER value */
            MARITAL_STATUS_OTHER = 5
        }

        /** DocumentKind enum. */
        enum DocumentKind {

            /** DOCUMENT_KIND_ABSENT value */
            DOCUMENT_KIND_ABSENT = 0,

            /** DOCUMENT_KIND_PP value */
            DOCUMENT_KIND_PP = 1,

            /** DOCUMENT_KIND_PE value */
            DOCUMENT_KIND_PE = 2,

            /** DOCUMENT_KIND_PD value */
            DOCUMENT_KIND_PD = 3,

            /** DOCUMENT_KIND_PO value */
            DOCUMENT_KIND_PO = 4,

            /** DOCUMENT_KIND_PR value */
            DOCUMENT_KIND_PR = 5,

            /** DOCUMENT_KIND_PT value */
            DOCUMENT_KIND_PT = 6,

            /** DOCUMENT_KIND_PS value */
            DOCUMENT_KIND_PS = 7,

            /** DOCUMENT_KIND_PL value */
            DOCUMENT_KIND_PL = 8,

            /** DOCUMENT_KIND_PM value */
            DOCUMENT_KIND_PM = 9,

            /** DOCUMENT_KIND_PU value */
            DOCUMENT_KIND_PU = 10,

            /** DOCUMENT_KIND_I value */
            DOCUMENT_KIND_I = 11,

            /** DOCUMENT_KIND_A value */
            DOCUMENT_KIND_A = 12,

            /** DOCUMENT_KIND_C value */
            DOCUMENT_KIND_C = 13,

            /** DOCUMENT_KIND_V value */
            DOCUMENT_KIND_V = 14,

            /** DOCUMENT_KIND_DL value */
            DOCUMENT_KIND_DL = 15,

            /** DOCUMENT_KIND_OTHER value */
            DOCUMENT_KIND_OTHER = 16
        }

        /** DocumentState enum. */
        enum DocumentState {

            /** DOCUMENT_STATE_ABSENT value */
            DOCUMENT_STATE_ABSENT = 0,

            /** DOCUMENT_STATE_GENUINE value */
            DOCUMENT_STATE_GENUINE = 1,

            /** DOCUMENT_STATE_FORGED value */
            DOCUMENT_STATE_FORGED = 2,

            /** DOCUMENT_STATE_IMPOSTOR value */
            DOCUMENT_STATE_IMPOSTOR = 3,

            /** DOCUMENT_STATE_STOLEN value */
            DOCUMENT_STATE_STOLEN = 4,

            /** DOCUMENT_STATE_UNCHECKED value */
            DOCUMENT_STATE_UNCHECKED = 5
        }

        /** ContactMeans enum. */
        enum ContactMeans {

            /** CONTACT_MEANS_ABSENT value */
            CONTACT_MEANS_ABSENT = 0,

            /** CONTACT_MEANS_PHONE value */
            CONTACT_MEANS_PHONE = 1,

            /** CONTACT_MEANS_IMEI value */
            CONTACT_MEANS_IMEI = 2,

            /** CONTACT_MEANS_IMSI value */
            CONTACT_MEANS_IMSI = 3,

            /** CONTACT_MEANS_EMAIL value */
            CONTACT_MEANS_EMAIL = 4,

            /** CONTACT_MEANS_SOCIAL value */
            CONTACT_MEANS_SOCIAL = 5,

            /** CONTACT_MEANS_IP value */
            CONTACT_MEANS_IP = 6
        }

        /** AccountKind enum. */
        enum AccountKind {

            /** ACCOUNT_KIND_ABSENT value */
            ACCOUNT_KIND_ABSENT = 0,

            /** ACCOUNT_KIND_BANK value */
            ACCOUNT_KIND_BANK = 1,

            /** ACCOUNT_KIND_CARD value */
            ACCOUNT_KIND_CARD = 2,

            /** ACCOUNT_KIND_MOBILE_MONEY value */
            ACCOUNT_KIND_MOBILE_MONEY = 3,

            /** ACCOUNT_KIND_HAWALA value */
            ACCOUNT_KIND_HAWALA = 4
        }

        /** BiometricKind enum. */
        enum BiometricKind {

            /** BIOMETRIC_KIND_ABSENT value */
            BIOMETRIC_KIND_ABSENT = 0,

            /** BIOMETRIC_KIND_FINGERPRINT value */
            BIOMETRIC_KIND_FINGERPRINT = 1,

            /** BIOMETRIC_KIND_VOICE value */
            BIOMETRIC_KIND_VOICE = 2,

            /** BIOMETRIC_KIND_DENTAL value */
            BIOMETRIC_KIND_DENTAL = 3,

            /** BIOMETRIC_KIND_BLOOD value */
            BIOMETRIC_KIND_BLOOD = 4,

            /** BIOMETRIC_KIND_FACE_TEMPLATE value */
            BIOMETRIC_KIND_FACE_TEMPLATE = 5
        }

        /** OccupationGroup enum. */
        enum OccupationGroup {

            /** OCCUPATION_GROUP_ABSENT value */
            OCCUPATION_GROUP_ABSENT = 0,

            /** OCCUPATION_GROUP_MANAGERS value */
            OCCUPATION_GROUP_MANAGERS = 1,

            /** OCCUPATION_GROUP_PROFESSIONALS value */
            OCCUPATION_GROUP_PROFESSIONALS = 2,

            /** OCCUPATION_GROUP_TECHNICIANS value */
            OCCUPATION_GROUP_TECHNICIANS = 3,

            /** OCCUPATION_GROUP_CLERKS value */
            OCCUPATION_GROUP_CLERKS = 4,

            /** OCCUPATION_GROUP_SERVICE_SALES value */
            OCCUPATION_GROUP_SERVICE_SALES = 5,

            /** OCCUPATION_GROUP_AGRICULTURE_FISHERY value */
            OCCUPATION_GROUP_AGRICULTURE_FISHERY = 6,

            /** OCCUPATION_GROUP_CRAFT value */
            OCCUPATION_GROUP_CRAFT = 7,

            /** OCCUPATION_GROUP_OPERATORS_DRIVERS value */
            OCCUPATION_GROUP_OPERATORS_DRIVERS = 8,

            /** OCCUPATION_GROUP_ELEMENTARY value */
            OCCUPATION_GROUP_ELEMENTARY = 9,

            /** OCCUPATION_GROUP_ARMED_FORCES value */
            OCCUPATION_GROUP_ARMED_FORCES = 10,

            /** OCCUPATION_GROUP_NONE value */
            OCCUPATION_GROUP_NONE = 11
        }

        /** DangerRating enum. */
        enum DangerRating {

            /** DANGER_RATING_ABSENT value */
            DANGER_RATING_ABSENT = 0,

            /** DANGER_RATING_LOW value */
            DANGER_RATING_LOW = 1,

            /** DANGER_RATING_MEDIUM value */
            DANGER_RATING_MEDIUM = 2,

            /** DANGER_RATING_HIGH value */
            DANGER_RATING_HIGH = 3
        }

        /** IncidentRole enum. */
        enum IncidentRole {

            /** INCIDENT_ROLE_ABSENT value */
            INCIDENT_ROLE_ABSENT = 0,

            /** INCIDENT_ROLE_ORGANISER value */
            INCIDENT_ROLE_ORGANISER = 1,

            /** INCIDENT_ROLE_RECRUITER value */
            INCIDENT_ROLE_RECRUITER = 2,

            /** INCIDENT_ROLE_DRIVER value */
            INCIDENT_ROLE_DRIVER = 3,

            /** INCIDENT_ROLE_GUIDE value */
            INCIDENT_ROLE_GUIDE = 4,

            /** INCIDENT_ROLE_LODGER value */
            INCIDENT_ROLE_LODGER = 5,

            /** INCIDENT_ROLE_FORGER value */
            INCIDENT_ROLE_FORGER = 6,

            /** INCIDENT_ROLE_FINANCIER value */
            INCIDENT_ROLE_FINANCIER = 7,

            /** INCIDENT_ROLE_CORRUPT_OFFICIAL value */
            INCIDENT_ROLE_CORRUPT_OFFICIAL = 8,

            /** INCIDENT_ROLE_EXPLOITER value */
            INCIDENT_ROLE_EXPLOITER = 9,

            /** INCIDENT_ROLE_MIGRANT value */
            INCIDENT_ROLE_MIGRANT = 10,

            /** INCIDENT_ROLE_VICTIM value */
            INCIDENT_ROLE_VICTIM = 11,

            /** INCIDENT_ROLE_WITNESS value */
            INCIDENT_ROLE_WITNESS = 12
        }

        /** RelationKind enum. */
        enum RelationKind {

            /** RELATION_KIND_ABSENT value */
            RELATION_KIND_ABSENT = 0,

            /** RELATION_KIND_FAMILY value */
            RELATION_KIND_FAMILY = 1,

            /** RELATION_KIND_ASSOCIATE value */
            RELATION_KIND_ASSOCIATE = 2,

            /** RELATION_KIND_CONTACT value */
            RELATION_KIND_CONTACT = 3,

            /** RELATION_KIND_EMPLOYER value */
            RELATION_KIND_EMPLOYER = 4,

            /** RELATION_KIND_RECRUITED value */
            RELATION_KIND_RECRUITED = 5,

            /** RELATION_KIND_TRANSPORTED value */
            RELATION_KIND_TRANSPORTED = 6,

            /** RELATION_KIND_EXPLOITED value */
            RELATION_KIND_EXPLOITED = 7,

            /** RELATION_KIND_PAID value */
            RELATION_KIND_PAID = 8,

            /** RELATION_KIND_GUARDIAN value */
            RELATION_KIND_GUARDIAN = 9
        }

        /** ExploitationType enum. */
        enum ExploitationType {

            /** EXPLOITATION_TYPE_ABSENT value */
            EXPLOITATION_TYPE_ABSENT = 0,

            /** EXPLOITATION_TYPE_SEXUAL value */
            EXPLOITATION_TYPE_SEXUAL = 1,

            /** EXPLOITATION_TYPE_FORCED_LABOUR value */
            EXPLOITATION_TYPE_FORCED_LABOUR = 2,

            /** EXPLOITATION_TYPE_SLAVERY value */
            EXPLOITATION_TYPE_SLAVERY = 3,

            /** EXPLOITATION_TYPE_SERVITUDE value */
            EXPLOITATION_TYPE_SERVITUDE = 4,

            /** EXPLOITATION_TYPE_ORGAN_REMOVAL value */
            EXPLOITATION_TYPE_ORGAN_REMOVAL = 5,

            /** EXPLOITATION_TYPE_FORCED_BEGGING value */
            EXPLOITATION_TYPE_FORCED_BEGGING = 6,

            /** EXPLOITATION_TYPE_FORCED_CRIMINALITY value */
            EXPLOITATION_TYPE_FORCED_CRIMINALITY = 7,

            /** EXPLOITATION_TYPE_OTHER value */
            EXPLOITATION_TYPE_OTHER = 8
        }

        /** InformationKind enum. */
        enum InformationKind {

            /** INFORMATION_KIND_ABSENT value */
            INFORMATION_KIND_ABSENT = 0,

            /** INFORMATION_KIND_ROUTES value */
            INFORMATION_KIND_ROUTES = 1,

            /** INFORMATION_KIND_PERSONS value */
            INFORMATION_KIND_PERSONS = 2,

            /** INFORMATION_KIND_DOCUMENTS value */
            INFORMATION_KIND_DOCUMENTS = 3,

            /** INFORMATION_KIND_MONEY value */
            INFORMATION_KIND_MONEY = 4,

            /** INFORMATION_KIND_PLACES value */
            INFORMATION_KIND_PLACES = 5,

            /** INFORMATION_KIND_VEHICLES value */
            INFORMATION_KIND_VEHICLES = 6
        }

        /** MigrationStatus enum. */
        enum MigrationStatus {

            /** MIGRATION_STATUS_ABSENT value */
            MIGRATION_STATUS_ABSENT = 0,

            /** MIGRATION_STATUS_REGULAR value */
            MIGRATION_STATUS_REGULAR = 1,

            /** MIGRATION_STATUS_IRREGULAR value */
            MIGRATION_STATUS_IRREGULAR = 2,

            /** MIGRATION_STATUS_ASYLUM_SEEKER value */
            MIGRATION_STATUS_ASYLUM_SEEKER = 3,

            /** MIGRATION_STATUS_REFUGEE value */
            MIGRATION_STATUS_REFUGEE = 4,

            /** MIGRATION_STATUS_UNKNOWN value */
            MIGRATION_STATUS_UNKNOWN = 5
        }

        /** Proceedings enum. */
        enum Proceedings {

            /** PROCEEDINGS_ABSENT value */
            PROCEEDINGS_ABSENT = 0,

            /** PROCEEDINGS_OPEN value */
            PROCEEDINGS_OPEN = 1,

            /** PROCEEDINGS_CONVICTED value */
            PROCEEDINGS_CONVICTED = 2,

            /** PROCEEDINGS_ACQUITTED value */
            PROCEEDINGS_ACQUITTED = 3,

            /** PROCEEDINGS_DROPPED value */
            PROCEEDINGS_DROPPED = 4
        }

        /** TransportKind enum. */
        enum TransportKind {

            /** TRANSPORT_KIND_ABSENT value */
            TRANSPORT_KIND_ABSENT = 0,

            /** TRANSPORT_KIND_CAR value */
            TRANSPORT_KIND_CAR = 1,

            /** TRANSPORT_KIND_PICKUP value */
            TRANSPORT_KIND_PICKUP = 2,

            /** TRANSPORT_KIND_MOTORCYCLE value */
            TRANSPORT_KIND_MOTORCYCLE = 3,

            /** TRANSPORT_KIND_BUS value */
            TRANSPORT_KIND_BUS = 4,

            /** TRANSPORT_KIND_TRUCK value */
            TRANSPORT_KIND_TRUCK = 5,

            /** TRANSPORT_KIND_VESSEL value */
            TRANSPORT_KIND_VESSEL = 6,

            /** TRANSPORT_KIND_AIRCRAFT value */
            TRANSPORT_KIND_AIRCRAFT = 7,

            /** TRANSPORT_KIND_TRAIN value */
            TRANSPORT_KIND_TRAIN = 8
        }

        /** SourceGrade enum. */
        enum SourceGrade {

            /** SOURCE_GRADE_ABSENT value */
            SOURCE_GRADE_ABSENT = 0,

            /** SOURCE_GRADE_A value */
            SOURCE_GRADE_A = 1,

            /** SOURCE_GRADE_B value */
            SOURCE_GRADE_B = 2,

            /** SOURCE_GRADE_C value */
            SOURCE_GRADE_C = 3,

            /** SOURCE_GRADE_X value */
            SOURCE_GRADE_X = 4
        }

        /** InformationGrade enum. */
        enum InformationGrade {

            /** INFORMATION_GRADE_ABSENT value */
            INFORMATION_GRADE_ABSENT = 0,

            /** INFORMATION_GRADE_1 value */
            INFORMATION_GRADE_1 = 1,

            /** INFORMATION_GRADE_2 value */
            INFORMATION_GRADE_2 = 2,

            /** INFORMATION_GRADE_3 value */
            INFORMATION_GRADE_3 = 3,

            /** INFORMATION_GRADE_4 value */
            INFORMATION_GRADE_4 = 4
        }

        /** Epistemic enum. */
        enum Epistemic {

            /** EPISTEMIC_ABSENT value */
            EPISTEMIC_ABSENT = 0,

            /** EPISTEMIC_FACT value */
            EPISTEMIC_FACT = 1,

            /** EPISTEMIC_ASSESSMENT value */
            EPISTEMIC_ASSESSMENT = 2
        }

        /** Origin enum. */
        enum Origin {

            /** ORIGIN_ABSENT value */
            ORIGIN_ABSENT = 0,

            /** ORIGIN_OWN value */
            ORIGIN_OWN = 1,

            /** ORIGIN_PARTNER value */
            ORIGIN_PARTNER = 2,

            /** ORIGIN_EUROPOL value */
            ORIGIN_EUROPOL = 3,

            /** ORIGIN_INTERPOL value */
            ORIGIN_INTERPOL = 4,

            /** ORIGIN_PRIVATE value */
            ORIGIN_PRIVATE = 5
        }

        /** OffenceStage enum. */
        enum OffenceStage {

            /** OFFENCE_STAGE_ABSENT value */
            OFFENCE_STAGE_ABSENT = 0,

            /** OFFENCE_STAGE_SUSPECTED value */
            OFFENCE_STAGE_SUSPECTED = 1,

            /** OFFENCE_STAGE_ATTEMPTED value */
            OFFENCE_STAGE_ATTEMPTED = 2,

            /** OFFENCE_STAGE_COMMITTED value */
            OFFENCE_STAGE_COMMITTED = 3
        }

        /** TraffickingAct enum. */
        enum TraffickingAct {

            /** TRAFFICKING_ACT_ABSENT value */
            TRAFFICKING_ACT_ABSENT = 0,

            /** TRAFFICKING_ACT_RECRUITMENT value */
            TRAFFICKING_ACT_RECRUITMENT = 1,

            /** TRAFFICKING_ACT_TRANSPORTATION value */
            TRAFFICKING_ACT_TRANSPORTATION = 2,

            /** TRAFFICKING_ACT_TRANSFER value */
            TRAFFICKING_ACT_TRANSFER = 3,

            /** TRAFFICKING_ACT_HARBOURING value */
            TRAFFICKING_ACT_HARBOURING = 4,

            /** TRAFFICKING_ACT_RECEIPT value */
            TRAFFICKING_ACT_RECEIPT = 5
        }

        /** TraffickingMeans enum. */
        enum TraffickingMeans {

            /** TRAFFICKING_MEANS_ABSENT value */
            TRAFFICKING_MEANS_ABSENT = 0,

            /** TRAFFICKING_MEANS_FORCE value */
            TRAFFICKING_MEANS_FORCE = 1,

            /** TRAFFICKING_MEANS_COERCION value */
            TRAFFICKING_MEANS_COERCION = 2,

            /** TRAFFICKING_MEANS_ABDUCTION value */
            TRAFFICKING_MEANS_ABDUCTION = 3,

            /** TRAFFICKING_MEANS_FRAUD value */
            TRAFFICKING_MEANS_FRAUD = 4,

            /** TRAFFICKING_MEANS_DECEPTION value */
            TRAFFICKING_MEANS_DECEPTION = 5,

            /** TRAFFICKING_MEANS_ABUSE_OF_POWER value */
            TRAFFICKING_MEANS_ABUSE_OF_POWER = 6,

            /** TRAFFICKING_MEANS_ABUSE_OF_VULNERABILITY value */
            TRAFFICKING_MEANS_ABUSE_OF_VULNERABILITY = 7,

            /** TRAFFICKING_MEANS_PAYMENT value */
            TRAFFICKING_MEANS_PAYMENT = 8
        }

        /** Benefit enum. */
        enum Benefit {

            /** BENEFIT_ABSENT value */
            BENEFIT_ABSENT = 0,

            /** BENEFIT_FINANCIAL value */
            BENEFIT_FINANCIAL = 1,

            /** BENEFIT_OTHER_MATERIAL value */
            BENEFIT_OTHER_MATERIAL = 2
        }

        /** Aggravation enum. */
        enum Aggravation {

            /** AGGRAVATION_ABSENT value */
            AGGRAVATION_ABSENT = 0,

            /** AGGRAVATION_LIVES_ENDANGERED value */
            AGGRAVATION_LIVES_ENDANGERED = 1,

            /** AGGRAVATION_INHUMAN_TREATMENT value */
            AGGRAVATION_INHUMAN_TREATMENT = 2
        }

        /**
         * Properties of an Evaluation.
         * @deprecated Use cop.v1.Evaluation.$Properties instead.
         */
        interface IEvaluation extends cop.v1.Evaluation.$Properties {
        }

        /** Represents an Evaluation. */
        class Evaluation {

            /**
             * Constructs a new Evaluation.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Evaluation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Evaluation source. */
            source: cop.v1.SourceGrade;

            /** Evaluation information. */
            information: cop.v1.InformationGrade;

            /** Evaluation defaulted. */
            defaulted?: (boolean|null);

            /** Evaluation epistemic. */
            epistemic: cop.v1.Epistemic;

            /** Evaluation asOf. */
            asOf: string;

            /** Evaluation verifiedOn. */
            verifiedOn: string;

            /** Evaluation origin. */
            origin: cop.v1.Origin;

            /** Evaluation rightsViolation. */
            rightsViolation?: (boolean|null);

            /** Evaluation handling. */
            handling: cop.v1.HandlingCode[];

            /**
             * Encodes the specified Evaluation message. Does not implicitly {@link cop.v1.Evaluation.verify|verify} messages.
             * @param message Evaluation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Evaluation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Evaluation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Evaluation & cop.v1.Evaluation.$Shape} Evaluation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Evaluation & cop.v1.Evaluation.$Shape;
        }

        namespace Evaluation {

            /** Properties of an Evaluation. */
            interface $Properties {

                /** Evaluation source */
                source?: (cop.v1.SourceGrade|null);

                /** Evaluation information */
                information?: (cop.v1.InformationGrade|null);

                /** Evaluation defaulted */
                defaulted?: (boolean|null);

                /** Evaluation epistemic */
                epistemic?: (cop.v1.Epistemic|null);

                /** Evaluation asOf */
                asOf?: (string|null);

                /** Evaluation verifiedOn */
                verifiedOn?: (string|null);

                /** Evaluation origin */
                origin?: (cop.v1.Origin|null);

                /** Evaluation rightsViolation */
                rightsViolation?: (boolean|null);

                /** Evaluation handling */
                handling?: (cop.v1.HandlingCode[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Evaluation. */
            type $Shape = cop.v1.Evaluation.$Properties;
        }

        /**
         * Properties of a PersonName.
         * @deprecated Use cop.v1.PersonName.$Properties instead.
         */
        interface IPersonName extends cop.v1.PersonName.$Properties {
        }

        /** Represents a PersonName. */
        class PersonName {

            /**
             * Constructs a new PersonName.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.PersonName.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PersonName surname. */
            surname: string;

            /** PersonName forenames. */
            forenames: string;

            /** PersonName maidenName. */
            maidenName: string;

            /** PersonName asWritten. */
            asWritten: string;

            /**
             * Encodes the specified PersonName message. Does not implicitly {@link cop.v1.PersonName.verify|verify} messages.
             * @param message PersonName message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.PersonName.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PersonName message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.PersonName & cop.v1.PersonName.$Shape} PersonName
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.PersonName & cop.v1.PersonName.$Shape;
        }

        namespace PersonName {

            /** Properties of a PersonName. */
            interface $Properties {

                /** PersonName surname */
                surname?: (string|null);

                /** PersonName forenames */
                forenames?: (string|null);

                /** PersonName maidenName */
                maidenName?: (string|null);

                /** PersonName asWritten */
                asWritten?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PersonName. */
            type $Shape = cop.v1.PersonName.$Properties;
        }

        /**
         * Properties of an Alias.
         * @deprecated Use cop.v1.Alias.$Properties instead.
         */
        interface IAlias extends cop.v1.Alias.$Properties {
        }

        /** Represents an Alias. */
        class Alias {

            /**
             * Constructs a new Alias.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Alias.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Alias kind. */
            kind: cop.v1.AliasKind;

            /** Alias name. */
            name: string;

            /**
             * Encodes the specified Alias message. Does not implicitly {@link cop.v1.Alias.verify|verify} messages.
             * @param message Alias message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Alias.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Alias message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Alias & cop.v1.Alias.$Shape} Alias
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Alias & cop.v1.Alias.$Shape;
        }

        namespace Alias {

            /** Properties of an Alias. */
            interface $Properties {

                /** Alias kind */
                kind?: (cop.v1.AliasKind|null);

                /** Alias name */
                name?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Alias. */
            type $Shape = cop.v1.Alias.$Properties;
        }

        /**
         * Properties of a Locality.
         * @deprecated Use cop.v1.Locality.$Properties instead.
         */
        interface ILocality extends cop.v1.Locality.$Properties {
        }

        /** Represents a Locality. */
        class Locality {

            /**
             * Constructs a new Locality.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Locality.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Locality street. */
            street: string;

            /** Locality locality. */
            locality: string;

            /** Locality subdivision. */
            subdivision: string;

            /** Locality country. */
            country: string;

            /** Locality when. */
            when: string;

            /**
             * Encodes the specified Locality message. Does not implicitly {@link cop.v1.Locality.verify|verify} messages.
             * @param message Locality message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Locality.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Locality message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Locality & cop.v1.Locality.$Shape} Locality
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Locality & cop.v1.Locality.$Shape;
        }

        namespace Locality {

            /** Properties of a Locality. */
            interface $Properties {

                /** Locality street */
                street?: (string|null);

                /** Locality locality */
                locality?: (string|null);

                /** Locality subdivision */
                subdivision?: (string|null);

                /** Locality country */
                country?: (string|null);

                /** Locality when */
                when?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Locality. */
            type $Shape = cop.v1.Locality.$Properties;
        }

        /**
         * Properties of an IdentityDocument.
         * @deprecated Use cop.v1.IdentityDocument.$Properties instead.
         */
        interface IIdentityDocument extends cop.v1.IdentityDocument.$Properties {
        }

        /** Represents an IdentityDocument. */
        class IdentityDocument {

            /**
             * Constructs a new IdentityDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.IdentityDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** IdentityDocument kind. */
            kind: cop.v1.DocumentKind;

            /** IdentityDocument number. */
            number: string;

            /** IdentityDocument issuer. */
            issuer: string;

            /** IdentityDocument issuedOn. */
            issuedOn: string;

            /** IdentityDocument expiresOn. */
            expiresOn: string;

            /** IdentityDocument state. */
            state: cop.v1.DocumentState;

            /**
             * Encodes the specified IdentityDocument message. Does not implicitly {@link cop.v1.IdentityDocument.verify|verify} messages.
             * @param message IdentityDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.IdentityDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an IdentityDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.IdentityDocument & cop.v1.IdentityDocument.$Shape} IdentityDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.IdentityDocument & cop.v1.IdentityDocument.$Shape;
        }

        namespace IdentityDocument {

            /** Properties of an IdentityDocument. */
            interface $Properties {

                /** IdentityDocument kind */
                kind?: (cop.v1.DocumentKind|null);

                /** IdentityDocument number */
                number?: (string|null);

                /** IdentityDocument issuer */
                issuer?: (string|null);

                /** IdentityDocument issuedOn */
                issuedOn?: (string|null);

                /** IdentityDocument expiresOn */
                expiresOn?: (string|null);

                /** IdentityDocument state */
                state?: (cop.v1.DocumentState|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an IdentityDocument. */
            type $Shape = cop.v1.IdentityDocument.$Properties;
        }

        /**
         * Properties of a Communication.
         * @deprecated Use cop.v1.Communication.$Properties instead.
         */
        interface ICommunication extends cop.v1.Communication.$Properties {
        }

        /** Represents a Communication. */
        class Communication {

            /**
             * Constructs a new Communication.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Communication.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Communication kind. */
            kind: cop.v1.ContactMeans;

            /** Communication value. */
            value: string;

            /** Communication pseudonym. */
            pseudonym: string;

            /**
             * Encodes the specified Communication message. Does not implicitly {@link cop.v1.Communication.verify|verify} messages.
             * @param message Communication message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Communication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Communication message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Communication & cop.v1.Communication.$Shape} Communication
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Communication & cop.v1.Communication.$Shape;
        }

        namespace Communication {

            /** Properties of a Communication. */
            interface $Properties {

                /** Communication kind */
                kind?: (cop.v1.ContactMeans|null);

                /** Communication value */
                value?: (string|null);

                /** Communication pseudonym */
                pseudonym?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Communication. */
            type $Shape = cop.v1.Communication.$Properties;
        }

        /**
         * Properties of a MediaReference.
         * @deprecated Use cop.v1.MediaReference.$Properties instead.
         */
        interface IMediaReference extends cop.v1.MediaReference.$Properties {
        }

        /** Represents a MediaReference. */
        class MediaReference {

            /**
             * Constructs a new MediaReference.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.MediaReference.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** MediaReference sha256. */
            sha256: string;

            /** MediaReference description. */
            description: string;

            /**
             * Encodes the specified MediaReference message. Does not implicitly {@link cop.v1.MediaReference.verify|verify} messages.
             * @param message MediaReference message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.MediaReference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a MediaReference message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.MediaReference & cop.v1.MediaReference.$Shape} MediaReference
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.MediaReference & cop.v1.MediaReference.$Shape;
        }

        namespace MediaReference {

            /** Properties of a MediaReference. */
            interface $Properties {

                /** MediaReference sha256 */
                sha256?: (string|null);

                /** MediaReference description */
                description?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a MediaReference. */
            type $Shape = cop.v1.MediaReference.$Properties;
        }

        /**
         * Properties of a Biometric.
         * @deprecated Use cop.v1.Biometric.$Properties instead.
         */
        interface IBiometric extends cop.v1.Biometric.$Properties {
        }

        /** Represents a Biometric. */
        class Biometric {

            /**
             * Constructs a new Biometric.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Biometric.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Biometric kind. */
            kind: cop.v1.BiometricKind;

            /** Biometric reference. */
            reference: string;

            /**
             * Encodes the specified Biometric message. Does not implicitly {@link cop.v1.Biometric.verify|verify} messages.
             * @param message Biometric message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Biometric.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Biometric message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Biometric & cop.v1.Biometric.$Shape} Biometric
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Biometric & cop.v1.Biometric.$Shape;
        }

        namespace Biometric {

            /** Properties of a Biometric. */
            interface $Properties {

                /** Biometric kind */
                kind?: (cop.v1.BiometricKind|null);

                /** Biometric reference */
                reference?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Biometric. */
            type $Shape = cop.v1.Biometric.$Properties;
        }

        /**
         * Properties of an Account.
         * @deprecated Use cop.v1.Account.$Properties instead.
         */
        interface IAccount extends cop.v1.Account.$Properties {
        }

        /** Represents an Account. */
        class Account {

            /**
             * Constructs a new Account.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Account.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Account kind. */
            kind: cop.v1.AccountKind;

            /** Account identifier. */
            identifier: string;

            /** Account institution. */
            institution: string;

            /**
             * Encodes the specified Account message. Does not implicitly {@link cop.v1.Account.verify|verify} messages.
             * @param message Account message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Account.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Account message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Account & cop.v1.Account.$Shape} Account
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Account & cop.v1.Account.$Shape;
        }

        namespace Account {

            /** Properties of an Account. */
            interface $Properties {

                /** Account kind */
                kind?: (cop.v1.AccountKind|null);

                /** Account identifier */
                identifier?: (string|null);

                /** Account institution */
                institution?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Account. */
            type $Shape = cop.v1.Account.$Properties;
        }

        /**
         * Properties of a Transport.
         * @deprecated Use cop.v1.Transport.$Properties instead.
         */
        interface ITransport extends cop.v1.Transport.$Properties {
        }

        /** Represents a Transport. */
        class Transport {

            /**
             * Constructs a new Transport.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Transport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Transport kind. */
            kind: cop.v1.TransportKind;

            /** Transport registration. */
            registration: string;

            /** Transport registrationCountry. */
            registrationCountry: string;

            /** Transport identifier. */
            identifier: string;

            /** Transport description. */
            description: string;

            /**
             * Encodes the specified Transport message. Does not implicitly {@link cop.v1.Transport.verify|verify} messages.
             * @param message Transport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Transport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Transport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Transport & cop.v1.Transport.$Shape} Transport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Transport & cop.v1.Transport.$Shape;
        }

        namespace Transport {

            /** Properties of a Transport. */
            interface $Properties {

                /** Transport kind */
                kind?: (cop.v1.TransportKind|null);

                /** Transport registration */
                registration?: (string|null);

                /** Transport registrationCountry */
                registrationCountry?: (string|null);

                /** Transport identifier */
                identifier?: (string|null);

                /** Transport description */
                description?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Transport. */
            type $Shape = cop.v1.Transport.$Properties;
        }

        /**
         * Properties of a Conviction.
         * @deprecated Use cop.v1.Conviction.$Properties instead.
         */
        interface IConviction extends cop.v1.Conviction.$Properties {
        }

        /** Represents a Conviction. */
        class Conviction {

            /**
             * Constructs a new Conviction.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Conviction.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Conviction iccs. */
            iccs: string;

            /** Conviction date. */
            date: string;

            /** Conviction court. */
            court: string;

            /**
             * Encodes the specified Conviction message. Does not implicitly {@link cop.v1.Conviction.verify|verify} messages.
             * @param message Conviction message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Conviction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Conviction message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Conviction & cop.v1.Conviction.$Shape} Conviction
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Conviction & cop.v1.Conviction.$Shape;
        }

        namespace Conviction {

            /** Properties of a Conviction. */
            interface $Properties {

                /** Conviction iccs */
                iccs?: (string|null);

                /** Conviction date */
                date?: (string|null);

                /** Conviction court */
                court?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Conviction. */
            type $Shape = cop.v1.Conviction.$Properties;
        }

        /**
         * Properties of a GroupMembership.
         * @deprecated Use cop.v1.GroupMembership.$Properties instead.
         */
        interface IGroupMembership extends cop.v1.GroupMembership.$Properties {
        }

        /** Represents a GroupMembership. */
        class GroupMembership {

            /**
             * Constructs a new GroupMembership.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.GroupMembership.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** GroupMembership group. */
            group: string;

            /** GroupMembership position. */
            position: string;

            /**
             * Encodes the specified GroupMembership message. Does not implicitly {@link cop.v1.GroupMembership.verify|verify} messages.
             * @param message GroupMembership message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.GroupMembership.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GroupMembership message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.GroupMembership & cop.v1.GroupMembership.$Shape} GroupMembership
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.GroupMembership & cop.v1.GroupMembership.$Shape;
        }

        namespace GroupMembership {

            /** Properties of a GroupMembership. */
            interface $Properties {

                /** GroupMembership group */
                group?: (string|null);

                /** GroupMembership position */
                position?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GroupMembership. */
            type $Shape = cop.v1.GroupMembership.$Properties;
        }

        /**
         * Properties of a SystemReference.
         * @deprecated Use cop.v1.SystemReference.$Properties instead.
         */
        interface ISystemReference extends cop.v1.SystemReference.$Properties {
        }

        /** Represents a SystemReference. */
        class SystemReference {

            /**
             * Constructs a new SystemReference.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SystemReference.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SystemReference system. */
            system: string;

            /** SystemReference reference. */
            reference: string;

            /**
             * Encodes the specified SystemReference message. Does not implicitly {@link cop.v1.SystemReference.verify|verify} messages.
             * @param message SystemReference message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SystemReference.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SystemReference message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SystemReference & cop.v1.SystemReference.$Shape} SystemReference
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SystemReference & cop.v1.SystemReference.$Shape;
        }

        namespace SystemReference {

            /** Properties of a SystemReference. */
            interface $Properties {

                /** SystemReference system */
                system?: (string|null);

                /** SystemReference reference */
                reference?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SystemReference. */
            type $Shape = cop.v1.SystemReference.$Properties;
        }

        /**
         * Properties of a VictimDetails.
         * @deprecated Use cop.v1.VictimDetails.$Properties instead.
         */
        interface IVictimDetails extends cop.v1.VictimDetails.$Properties {
        }

        /** Represents a VictimDetails. */
        class VictimDetails {

            /**
             * Constructs a new VictimDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.VictimDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** VictimDetails identification. */
            identification: string;

            /** VictimDetails exploitation. */
            exploitation: cop.v1.ExploitationType[];

            /** VictimDetails damage. */
            damage: string;

            /** VictimDetails anonymityGuaranteed. */
            anonymityGuaranteed?: (boolean|null);

            /** VictimDetails courtParticipation. */
            courtParticipation?: (boolean|null);

            /** VictimDetails information. */
            information: string;

            /**
             * Encodes the specified VictimDetails message. Does not implicitly {@link cop.v1.VictimDetails.verify|verify} messages.
             * @param message VictimDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.VictimDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a VictimDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.VictimDetails & cop.v1.VictimDetails.$Shape} VictimDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.VictimDetails & cop.v1.VictimDetails.$Shape;
        }

        namespace VictimDetails {

            /** Properties of a VictimDetails. */
            interface $Properties {

                /** VictimDetails identification */
                identification?: (string|null);

                /** VictimDetails exploitation */
                exploitation?: (cop.v1.ExploitationType[]|null);

                /** VictimDetails damage */
                damage?: (string|null);

                /** VictimDetails anonymityGuaranteed */
                anonymityGuaranteed?: (boolean|null);

                /** VictimDetails courtParticipation */
                courtParticipation?: (boolean|null);

                /** VictimDetails information */
                information?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a VictimDetails. */
            type $Shape = cop.v1.VictimDetails.$Properties;
        }

        /**
         * Properties of a WitnessDetails.
         * @deprecated Use cop.v1.WitnessDetails.$Properties instead.
         */
        interface IWitnessDetails extends cop.v1.WitnessDetails.$Properties {
        }

        /** Represents a WitnessDetails. */
        class WitnessDetails {

            /**
             * Constructs a new WitnessDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.WitnessDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WitnessDetails information. */
            information: string;

            /** WitnessDetails anonymityGuaranteed. */
            anonymityGuaranteed?: (boolean|null);

            /** WitnessDetails protectionNeeded. */
            protectionNeeded?: (boolean|null);

            /** WitnessDetails protectedBy. */
            protectedBy: string;

            /** WitnessDetails newIdentity. */
            newIdentity: string;

            /** WitnessDetails courtParticipation. */
            courtParticipation?: (boolean|null);

            /**
             * Encodes the specified WitnessDetails message. Does not implicitly {@link cop.v1.WitnessDetails.verify|verify} messages.
             * @param message WitnessDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.WitnessDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WitnessDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.WitnessDetails & cop.v1.WitnessDetails.$Shape} WitnessDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.WitnessDetails & cop.v1.WitnessDetails.$Shape;
        }

        namespace WitnessDetails {

            /** Properties of a WitnessDetails. */
            interface $Properties {

                /** WitnessDetails information */
                information?: (string|null);

                /** WitnessDetails anonymityGuaranteed */
                anonymityGuaranteed?: (boolean|null);

                /** WitnessDetails protectionNeeded */
                protectionNeeded?: (boolean|null);

                /** WitnessDetails protectedBy */
                protectedBy?: (string|null);

                /** WitnessDetails newIdentity */
                newIdentity?: (string|null);

                /** WitnessDetails courtParticipation */
                courtParticipation?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WitnessDetails. */
            type $Shape = cop.v1.WitnessDetails.$Properties;
        }

        /**
         * Properties of an InformantDetails.
         * @deprecated Use cop.v1.InformantDetails.$Properties instead.
         */
        interface IInformantDetails extends cop.v1.InformantDetails.$Properties {
        }

        /** Represents an InformantDetails. */
        class InformantDetails {

            /**
             * Constructs a new InformantDetails.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.InformantDetails.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** InformantDetails code. */
            code: string;

            /** InformantDetails pseudonym. */
            pseudonym: string;

            /** InformantDetails information. */
            information: cop.v1.InformationKind[];

            /** InformantDetails informationDetail. */
            informationDetail: string;

            /** InformantDetails anonymityGuaranteed. */
            anonymityGuaranteed?: (boolean|null);

            /** InformantDetails protectionNeeded. */
            protectionNeeded?: (boolean|null);

            /** InformantDetails courtParticipation. */
            courtParticipation?: (boolean|null);

            /** InformantDetails negativeExperiences. */
            negativeExperiences: string;

            /** InformantDetails rewards. */
            rewards: string;

            /** InformantDetails newIdentity. */
            newIdentity: string;

            /**
             * Encodes the specified InformantDetails message. Does not implicitly {@link cop.v1.InformantDetails.verify|verify} messages.
             * @param message InformantDetails message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.InformantDetails.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an InformantDetails message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.InformantDetails & cop.v1.InformantDetails.$Shape} InformantDetails
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.InformantDetails & cop.v1.InformantDetails.$Shape;
        }

        namespace InformantDetails {

            /** Properties of an InformantDetails. */
            interface $Properties {

                /** InformantDetails code */
                code?: (string|null);

                /** InformantDetails pseudonym */
                pseudonym?: (string|null);

                /** InformantDetails information */
                information?: (cop.v1.InformationKind[]|null);

                /** InformantDetails informationDetail */
                informationDetail?: (string|null);

                /** InformantDetails anonymityGuaranteed */
                anonymityGuaranteed?: (boolean|null);

                /** InformantDetails protectionNeeded */
                protectionNeeded?: (boolean|null);

                /** InformantDetails courtParticipation */
                courtParticipation?: (boolean|null);

                /** InformantDetails negativeExperiences */
                negativeExperiences?: (string|null);

                /** InformantDetails rewards */
                rewards?: (string|null);

                /** InformantDetails newIdentity */
                newIdentity?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an InformantDetails. */
            type $Shape = cop.v1.InformantDetails.$Properties;
        }

        /**
         * Properties of a SpecialData.
         * @deprecated Use cop.v1.SpecialData.$Properties instead.
         */
        interface ISpecialData extends cop.v1.SpecialData.$Properties {
        }

        /** Represents a SpecialData. */
        class SpecialData {

            /**
             * Constructs a new SpecialData.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SpecialData.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SpecialData ethnicOrigin. */
            ethnicOrigin: string;

            /** SpecialData beliefs. */
            beliefs: string;

            /** SpecialData health. */
            health: string;

            /** SpecialData sexualLife. */
            sexualLife: string;

            /**
             * Encodes the specified SpecialData message. Does not implicitly {@link cop.v1.SpecialData.verify|verify} messages.
             * @param message SpecialData message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SpecialData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SpecialData message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SpecialData & cop.v1.SpecialData.$Shape} SpecialData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SpecialData & cop.v1.SpecialData.$Shape;
        }

        namespace SpecialData {

            /** Properties of a SpecialData. */
            interface $Properties {

                /** SpecialData ethnicOrigin */
                ethnicOrigin?: (string|null);

                /** SpecialData beliefs */
                beliefs?: (string|null);

                /** SpecialData health */
                health?: (string|null);

                /** SpecialData sexualLife */
                sexualLife?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SpecialData. */
            type $Shape = cop.v1.SpecialData.$Properties;
        }

        /**
         * Properties of a Person.
         * @deprecated Use cop.v1.Person.$Properties instead.
         */
        interface IPerson extends cop.v1.Person.$Properties {
        }

        /** Represents a Person. */
        class Person {

            /**
             * Constructs a new Person.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Person.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Person ref. */
            ref: string;

            /** Person categories. */
            categories: cop.v1.SubjectCategory[];

            /** Person evaluation. */
            evaluation?: (cop.v1.Evaluation.$Properties|null);

            /** Person purposes. */
            purposes: cop.v1.Purpose[];

            /** Person pseudonym. */
            pseudonym: string;

            /** Person name. */
            name?: (cop.v1.PersonName.$Properties|null);

            /** Person aliases. */
            aliases: cop.v1.Alias.$Properties[];

            /** Person father. */
            father?: (cop.v1.PersonName.$Properties|null);

            /** Person mother. */
            mother?: (cop.v1.PersonName.$Properties|null);

            /** Person sex. */
            sex: cop.v1.Sex;

            /** Person birthDate. */
            birthDate: string;

            /** Person ageBand. */
            ageBand: cop.v1.AgeBand;

            /** Person minor. */
            minor: cop.v1.Minor;

            /** Person birthPlace. */
            birthPlace?: (cop.v1.Locality.$Properties|null);

            /** Person nationalities. */
            nationalities: string[];

            /** Person maritalStatus. */
            maritalStatus: cop.v1.MaritalStatus;

            /** Person residences. */
            residences: cop.v1.Locality.$Properties[];

            /** Person physicalDescription. */
            physicalDescription: string;

            /** Person distinguishingMarks. */
            distinguishingMarks: string;

            /** Person documents. */
            documents: cop.v1.IdentityDocument.$Properties[];

            /** Person nationalNumbers. */
            nationalNumbers: string[];

            /** Person faceImages. */
            faceImages: cop.v1.MediaReference.$Properties[];

            /** Person biometrics. */
            biometrics: cop.v1.Biometric.$Properties[];

            /** Person dnaReferences. */
            dnaReferences: string[];

            /** Person occupation. */
            occupation: string;

            /** Person occupationGroup. */
            occupationGroup: cop.v1.OccupationGroup;

            /** Person formerOccupations. */
            formerOccupations: string[];

            /** Person languages. */
            languages: string[];

            /** Person accounts. */
            accounts: cop.v1.Account.$Properties[];

            /** Person assets. */
            assets: string[];

            /** Person lifestyle. */
            lifestyle: string;

            /** Person movements. */
            movements: cop.v1.Locality.$Properties[];

            /** Person weapons. */
            weapons: string;

            /** Person dangerRating. */
            dangerRating: cop.v1.DangerRating;

            /** Person escapeRisk. */
            escapeRisk?: (boolean|null);

            /** Person traits. */
            traits: string;

            /** Person drugAbuse. */
            drugAbuse: string;

            /** Person communications. */
            communications: cop.v1.Communication.$Properties[];

            /** Person transports. */
            transports: cop.v1.Transport.$Properties[];

            /** Person convictions. */
            convictions: cop.v1.Conviction.$Properties[];

            /** Person roles. */
            roles: cop.v1.IncidentRole[];

            /** Person group. */
            group?: (cop.v1.GroupMembership.$Properties|null);

            /** Person material. */
            material: cop.v1.MediaReference.$Properties[];

            /** Person proceedings. */
            proceedings: cop.v1.Proceedings;

            /** Person otherSystems. */
            otherSystems: cop.v1.SystemReference.$Properties[];

            /** Person victim. */
            victim?: (cop.v1.VictimDetails.$Properties|null);

            /** Person witness. */
            witness?: (cop.v1.WitnessDetails.$Properties|null);

            /** Person informant. */
            informant?: (cop.v1.InformantDetails.$Properties|null);

            /** Person special. */
            special?: (cop.v1.SpecialData.$Properties|null);

            /** Person migrationStatus. */
            migrationStatus: cop.v1.MigrationStatus;

            /** Person asylumClaim. */
            asylumClaim: string;

            /** Person atRisk. */
            atRisk?: (boolean|null);

            /**
             * Encodes the specified Person message. Does not implicitly {@link cop.v1.Person.verify|verify} messages.
             * @param message Person message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Person.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Person message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Person & cop.v1.Person.$Shape} Person
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Person & cop.v1.Person.$Shape;
        }

        namespace Person {

            /** Properties of a Person. */
            interface $Properties {

                /** Person ref */
                ref?: (string|null);

                /** Person categories */
                categories?: (cop.v1.SubjectCategory[]|null);

                /** Person evaluation */
                evaluation?: (cop.v1.Evaluation.$Properties|null);

                /** Person purposes */
                purposes?: (cop.v1.Purpose[]|null);

                /** Person pseudonym */
                pseudonym?: (string|null);

                /** Person name */
                name?: (cop.v1.PersonName.$Properties|null);

                /** Person aliases */
                aliases?: (cop.v1.Alias.$Properties[]|null);

                /** Person father */
                father?: (cop.v1.PersonName.$Properties|null);

                /** Person mother */
                mother?: (cop.v1.PersonName.$Properties|null);

                /** Person sex */
                sex?: (cop.v1.Sex|null);

                /** Person birthDate */
                birthDate?: (string|null);

                /** Person ageBand */
                ageBand?: (cop.v1.AgeBand|null);

                /** Person minor */
                minor?: (cop.v1.Minor|null);

                /** Person birthPlace */
                birthPlace?: (cop.v1.Locality.$Properties|null);

                /** Person nationalities */
                nationalities?: (string[]|null);

                /** Person maritalStatus */
                maritalStatus?: (cop.v1.MaritalStatus|null);

                /** Person residences */
                residences?: (cop.v1.Locality.$Properties[]|null);

                /** Person physicalDescription */
                physicalDescription?: (string|null);

                /** Person distinguishingMarks */
                distinguishingMarks?: (string|null);

                /** Person documents */
                documents?: (cop.v1.IdentityDocument.$Properties[]|null);

                /** Person nationalNumbers */
                nationalNumbers?: (string[]|null);

                /** Person faceImages */
                faceImages?: (cop.v1.MediaReference.$Properties[]|null);

                /** Person biometrics */
                biometrics?: (cop.v1.Biometric.$Properties[]|null);

                /** Person dnaReferences */
                dnaReferences?: (string[]|null);

                /** Person occupation */
                occupation?: (string|null);

                /** Person occupationGroup */
                occupationGroup?: (cop.v1.OccupationGroup|null);

                /** Person formerOccupations */
                formerOccupations?: (string[]|null);

                /** Person languages */
                languages?: (string[]|null);

                /** Person accounts */
                accounts?: (cop.v1.Account.$Properties[]|null);

                /** Person assets */
                assets?: (string[]|null);

                /** Person lifestyle */
                lifestyle?: (string|null);

                /** Person movements */
                movements?: (cop.v1.Locality.$Properties[]|null);

                /** Person weapons */
                weapons?: (string|null);

                /** Person dangerRating */
                dangerRating?: (cop.v1.DangerRating|null);

                /** Person escapeRisk */
                escapeRisk?: (boolean|null);

                /** Person traits */
                traits?: (string|null);

                /** Person drugAbuse */
                drugAbuse?: (string|null);

                /** Person communications */
                communications?: (cop.v1.Communication.$Properties[]|null);

                /** Person transports */
                transports?: (cop.v1.Transport.$Properties[]|null);

                /** Person convictions */
                convictions?: (cop.v1.Conviction.$Properties[]|null);

                /** Person roles */
                roles?: (cop.v1.IncidentRole[]|null);

                /** Person group */
                group?: (cop.v1.GroupMembership.$Properties|null);

                /** Person material */
                material?: (cop.v1.MediaReference.$Properties[]|null);

                /** Person proceedings */
                proceedings?: (cop.v1.Proceedings|null);

                /** Person otherSystems */
                otherSystems?: (cop.v1.SystemReference.$Properties[]|null);

                /** Person victim */
                victim?: (cop.v1.VictimDetails.$Properties|null);

                /** Person witness */
                witness?: (cop.v1.WitnessDetails.$Properties|null);

                /** Person informant */
                informant?: (cop.v1.InformantDetails.$Properties|null);

                /** Person special */
                special?: (cop.v1.SpecialData.$Properties|null);

                /** Person migrationStatus */
                migrationStatus?: (cop.v1.MigrationStatus|null);

                /** Person asylumClaim */
                asylumClaim?: (string|null);

                /** Person atRisk */
                atRisk?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Person. */
            type $Shape = cop.v1.Person.$Properties;
        }

        /**
         * Properties of an Organisation.
         * @deprecated Use cop.v1.Organisation.$Properties instead.
         */
        interface IOrganisation extends cop.v1.Organisation.$Properties {
        }

        /** Represents an Organisation. */
        class Organisation {

            /**
             * Constructs a new Organisation.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Organisation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Organisation ref. */
            ref: string;

            /** Organisation evaluation. */
            evaluation?: (cop.v1.Evaluation.$Properties|null);

            /** Organisation name. */
            name: string;

            /** Organisation place. */
            place?: (cop.v1.Locality.$Properties|null);

            /** Organisation registrationNumber. */
            registrationNumber: string;

            /** Organisation legalForm. */
            legalForm: string;

            /** Organisation activity. */
            activity: string;

            /** Organisation directors. */
            directors: string[];

            /** Organisation accounts. */
            accounts: cop.v1.Account.$Properties[];

            /**
             * Encodes the specified Organisation message. Does not implicitly {@link cop.v1.Organisation.verify|verify} messages.
             * @param message Organisation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Organisation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Organisation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Organisation & cop.v1.Organisation.$Shape} Organisation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Organisation & cop.v1.Organisation.$Shape;
        }

        namespace Organisation {

            /** Properties of an Organisation. */
            interface $Properties {

                /** Organisation ref */
                ref?: (string|null);

                /** Organisation evaluation */
                evaluation?: (cop.v1.Evaluation.$Properties|null);

                /** Organisation name */
                name?: (string|null);

                /** Organisation place */
                place?: (cop.v1.Locality.$Properties|null);

                /** Organisation registrationNumber */
                registrationNumber?: (string|null);

                /** Organisation legalForm */
                legalForm?: (string|null);

                /** Organisation activity */
                activity?: (string|null);

                /** Organisation directors */
                directors?: (string[]|null);

                /** Organisation accounts */
                accounts?: (cop.v1.Account.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Organisation. */
            type $Shape = cop.v1.Organisation.$Properties;
        }

        /**
         * Properties of a Relation.
         * @deprecated Use cop.v1.Relation.$Properties instead.
         */
        interface IRelation extends cop.v1.Relation.$Properties {
        }

        /** Represents a Relation. */
        class Relation {

            /**
             * Constructs a new Relation.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Relation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Relation from. */
            from: string;

            /** Relation to. */
            to: string;

            /** Relation kind. */
            kind: cop.v1.RelationKind;

            /** Relation nature. */
            nature: string;

            /** Relation evaluation. */
            evaluation?: (cop.v1.Evaluation.$Properties|null);

            /**
             * Encodes the specified Relation message. Does not implicitly {@link cop.v1.Relation.verify|verify} messages.
             * @param message Relation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Relation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Relation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Relation & cop.v1.Relation.$Shape} Relation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Relation & cop.v1.Relation.$Shape;
        }

        namespace Relation {

            /** Properties of a Relation. */
            interface $Properties {

                /** Relation from */
                from?: (string|null);

                /** Relation to */
                to?: (string|null);

                /** Relation kind */
                kind?: (cop.v1.RelationKind|null);

                /** Relation nature */
                nature?: (string|null);

                /** Relation evaluation */
                evaluation?: (cop.v1.Evaluation.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Relation. */
            type $Shape = cop.v1.Relation.$Properties;
        }

        /**
         * Properties of a SmugglingElements.
         * @deprecated Use cop.v1.SmugglingElements.$Properties instead.
         */
        interface ISmugglingElements extends cop.v1.SmugglingElements.$Properties {
        }

        /** Represents a SmugglingElements. */
        class SmugglingElements {

            /**
             * Constructs a new SmugglingElements.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SmugglingElements.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SmugglingElements procured. */
            procured: string;

            /** SmugglingElements enteredCountry. */
            enteredCountry: string;

            /** SmugglingElements benefits. */
            benefits: cop.v1.Benefit[];

            /** SmugglingElements aggravations. */
            aggravations: cop.v1.Aggravation[];

            /**
             * Encodes the specified SmugglingElements message. Does not implicitly {@link cop.v1.SmugglingElements.verify|verify} messages.
             * @param message SmugglingElements message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SmugglingElements.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SmugglingElements message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SmugglingElements & cop.v1.SmugglingElements.$Shape} SmugglingElements
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SmugglingElements & cop.v1.SmugglingElements.$Shape;
        }

        namespace SmugglingElements {

            /** Properties of a SmugglingElements. */
            interface $Properties {

                /** SmugglingElements procured */
                procured?: (string|null);

                /** SmugglingElements enteredCountry */
                enteredCountry?: (string|null);

                /** SmugglingElements benefits */
                benefits?: (cop.v1.Benefit[]|null);

                /** SmugglingElements aggravations */
                aggravations?: (cop.v1.Aggravation[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SmugglingElements. */
            type $Shape = cop.v1.SmugglingElements.$Properties;
        }

        /**
         * Properties of a TraffickingElements.
         * @deprecated Use cop.v1.TraffickingElements.$Properties instead.
         */
        interface ITraffickingElements extends cop.v1.TraffickingElements.$Properties {
        }

        /** Represents a TraffickingElements. */
        class TraffickingElements {

            /**
             * Constructs a new TraffickingElements.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.TraffickingElements.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TraffickingElements acts. */
            acts: cop.v1.TraffickingAct[];

            /** TraffickingElements means. */
            means: cop.v1.TraffickingMeans[];

            /** TraffickingElements purposes. */
            purposes: cop.v1.ExploitationType[];

            /** TraffickingElements child. */
            child?: (boolean|null);

            /**
             * Encodes the specified TraffickingElements message. Does not implicitly {@link cop.v1.TraffickingElements.verify|verify} messages.
             * @param message TraffickingElements message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.TraffickingElements.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TraffickingElements message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.TraffickingElements & cop.v1.TraffickingElements.$Shape} TraffickingElements
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.TraffickingElements & cop.v1.TraffickingElements.$Shape;
        }

        namespace TraffickingElements {

            /** Properties of a TraffickingElements. */
            interface $Properties {

                /** TraffickingElements acts */
                acts?: (cop.v1.TraffickingAct[]|null);

                /** TraffickingElements means */
                means?: (cop.v1.TraffickingMeans[]|null);

                /** TraffickingElements purposes */
                purposes?: (cop.v1.ExploitationType[]|null);

                /** TraffickingElements child */
                child?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TraffickingElements. */
            type $Shape = cop.v1.TraffickingElements.$Properties;
        }

        /**
         * Properties of an Offence.
         * @deprecated Use cop.v1.Offence.$Properties instead.
         */
        interface IOffence extends cop.v1.Offence.$Properties {
        }

        /** Represents an Offence. */
        class Offence {

            /**
             * Constructs a new Offence.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Offence.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Offence iccs. */
            iccs: string;

            /** Offence stage. */
            stage: cop.v1.OffenceStage;

            /** Offence when. */
            when: string;

            /** Offence where. */
            where?: (cop.v1.Locality.$Properties|null);

            /** Offence how. */
            how: string;

            /** Offence modusOperandi. */
            modusOperandi: string;

            /** Offence range. */
            range: string[];

            /** Offence persons. */
            persons: string[];

            /** Offence smuggling. */
            smuggling?: (cop.v1.SmugglingElements.$Properties|null);

            /** Offence trafficking. */
            trafficking?: (cop.v1.TraffickingElements.$Properties|null);

            /** Offence evaluation. */
            evaluation?: (cop.v1.Evaluation.$Properties|null);

            /**
             * Encodes the specified Offence message. Does not implicitly {@link cop.v1.Offence.verify|verify} messages.
             * @param message Offence message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Offence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Offence message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Offence & cop.v1.Offence.$Shape} Offence
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Offence & cop.v1.Offence.$Shape;
        }

        namespace Offence {

            /** Properties of an Offence. */
            interface $Properties {

                /** Offence iccs */
                iccs?: (string|null);

                /** Offence stage */
                stage?: (cop.v1.OffenceStage|null);

                /** Offence when */
                when?: (string|null);

                /** Offence where */
                where?: (cop.v1.Locality.$Properties|null);

                /** Offence how */
                how?: (string|null);

                /** Offence modusOperandi */
                modusOperandi?: (string|null);

                /** Offence range */
                range?: (string[]|null);

                /** Offence persons */
                persons?: (string[]|null);

                /** Offence smuggling */
                smuggling?: (cop.v1.SmugglingElements.$Properties|null);

                /** Offence trafficking */
                trafficking?: (cop.v1.TraffickingElements.$Properties|null);

                /** Offence evaluation */
                evaluation?: (cop.v1.Evaluation.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Offence. */
            type $Shape = cop.v1.Offence.$Properties;
        }

        /**
         * Properties of a Statement.
         * @deprecated Use cop.v1.Statement.$Properties instead.
         */
        interface IStatement extends cop.v1.Statement.$Properties {
        }

        /** Represents a Statement. */
        class Statement {

            /**
             * Constructs a new Statement.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Statement.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Statement text. */
            text: string;

            /** Statement evaluation. */
            evaluation?: (cop.v1.Evaluation.$Properties|null);

            /**
             * Encodes the specified Statement message. Does not implicitly {@link cop.v1.Statement.verify|verify} messages.
             * @param message Statement message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Statement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Statement message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Statement & cop.v1.Statement.$Shape} Statement
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Statement & cop.v1.Statement.$Shape;
        }

        namespace Statement {

            /** Properties of a Statement. */
            interface $Properties {

                /** Statement text */
                text?: (string|null);

                /** Statement evaluation */
                evaluation?: (cop.v1.Evaluation.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Statement. */
            type $Shape = cop.v1.Statement.$Properties;
        }

        /**
         * Properties of an Aggregate.
         * @deprecated Use cop.v1.Aggregate.$Properties instead.
         */
        interface IAggregate extends cop.v1.Aggregate.$Properties {
        }

        /** Represents an Aggregate. */
        class Aggregate {

            /**
             * Constructs a new Aggregate.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Aggregate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Aggregate dimension. */
            dimension: string;

            /** Aggregate value. */
            value: string;

            /** Aggregate count. */
            count?: (number|null);

            /**
             * Encodes the specified Aggregate message. Does not implicitly {@link cop.v1.Aggregate.verify|verify} messages.
             * @param message Aggregate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Aggregate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Aggregate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Aggregate & cop.v1.Aggregate.$Shape} Aggregate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Aggregate & cop.v1.Aggregate.$Shape;
        }

        namespace Aggregate {

            /** Properties of an Aggregate. */
            interface $Properties {

                /** Aggregate dimension */
                dimension?: (string|null);

                /** Aggregate value */
                value?: (string|null);

                /** Aggregate count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Aggregate. */
            type $Shape = cop.v1.Aggregate.$Properties;
        }

        /**
         * Properties of a CaseData.
         * @deprecated Use cop.v1.CaseData.$Properties instead.
         */
        interface ICaseData extends cop.v1.CaseData.$Properties {
        }

        /** Represents a CaseData. */
        class CaseData {

            /**
             * Constructs a new CaseData.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CaseData.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CaseData persons. */
            persons: cop.v1.Person.$Properties[];

            /** CaseData organisations. */
            organisations: cop.v1.Organisation.$Properties[];

            /** CaseData relations. */
            relations: cop.v1.Relation.$Properties[];

            /** CaseData offences. */
            offences: cop.v1.Offence.$Properties[];

            /** CaseData transports. */
            transports: cop.v1.Transport.$Properties[];

            /** CaseData statements. */
            statements: cop.v1.Statement.$Properties[];

            /** CaseData aggregates. */
            aggregates: cop.v1.Aggregate.$Properties[];

            /** CaseData references. */
            references: cop.v1.SystemReference.$Properties[];

            /**
             * Encodes the specified CaseData message. Does not implicitly {@link cop.v1.CaseData.verify|verify} messages.
             * @param message CaseData message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CaseData.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CaseData message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CaseData & cop.v1.CaseData.$Shape} CaseData
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CaseData & cop.v1.CaseData.$Shape;
        }

        namespace CaseData {

            /** Properties of a CaseData. */
            interface $Properties {

                /** CaseData persons */
                persons?: (cop.v1.Person.$Properties[]|null);

                /** CaseData organisations */
                organisations?: (cop.v1.Organisation.$Properties[]|null);

                /** CaseData relations */
                relations?: (cop.v1.Relation.$Properties[]|null);

                /** CaseData offences */
                offences?: (cop.v1.Offence.$Properties[]|null);

                /** CaseData transports */
                transports?: (cop.v1.Transport.$Properties[]|null);

                /** CaseData statements */
                statements?: (cop.v1.Statement.$Properties[]|null);

                /** CaseData aggregates */
                aggregates?: (cop.v1.Aggregate.$Properties[]|null);

                /** CaseData references */
                references?: (cop.v1.SystemReference.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CaseData. */
            type $Shape = cop.v1.CaseData.$Properties;
        }

        /**
         * Properties of a ContactDirectory.
         * @deprecated Use cop.v1.ContactDirectory.$Properties instead.
         */
        interface IContactDirectory extends cop.v1.ContactDirectory.$Properties {
        }

        /** Represents a ContactDirectory. */
        class ContactDirectory {

            /**
             * Constructs a new ContactDirectory.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ContactDirectory.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ContactDirectory version. */
            version: number;

            /** ContactDirectory contacts. */
            contacts: cop.v1.Contact.$Properties[];

            /**
             * Encodes the specified ContactDirectory message. Does not implicitly {@link cop.v1.ContactDirectory.verify|verify} messages.
             * @param message ContactDirectory message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ContactDirectory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ContactDirectory message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ContactDirectory & cop.v1.ContactDirectory.$Shape} ContactDirectory
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ContactDirectory & cop.v1.ContactDirectory.$Shape;
        }

        namespace ContactDirectory {

            /** Properties of a ContactDirectory. */
            interface $Properties {

                /** ContactDirectory version */
                version?: (number|null);

                /** ContactDirectory contacts */
                contacts?: (cop.v1.Contact.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ContactDirectory. */
            type $Shape = cop.v1.ContactDirectory.$Properties;
        }

        /** ContactRole enum. */
        enum ContactRole {

            /** CONTACT_ROLE_UNSPECIFIED value */
            CONTACT_ROLE_UNSPECIFIED = 0,

            /** CONTACT_ROLE_HEAD_OF_UNIT value */
            CONTACT_ROLE_HEAD_OF_UNIT = 1,

            /** CONTACT_ROLE_DUTY_OFFICER value */
            CONTACT_ROLE_DUTY_OFFICER = 2,

            /** CONTACT_ROLE_LIAISON value */
            CONTACT_ROLE_LIAISON = 3,

            /** CONTACT_ROLE_JUDICIAL_COOPERATION value */
            CONTACT_ROLE_JUDICIAL_COOPERATION = 4,

            /** CONTACT_ROLE_VICTIM_PROTECTION value */
            CONTACT_ROLE_VICTIM_PROTECTION = 5,

            /** CONTACT_ROLE_DOCUMENT_FRAUD value */
            CONTACT_ROLE_DOCUMENT_FRAUD = 6,

            /** CONTACT_ROLE_DATA_PROTECTION value */
            CONTACT_ROLE_DATA_PROTECTION = 7,

            /** CONTACT_ROLE_TECHNICAL value */
            CONTACT_ROLE_TECHNICAL = 8
        }

        /** Competence enum. */
        enum Competence {

            /** COMPETENCE_UNSPECIFIED value */
            COMPETENCE_UNSPECIFIED = 0,

            /** COMPETENCE_SMUGGLING_LAND value */
            COMPETENCE_SMUGGLING_LAND = 1,

            /** COMPETENCE_SMUGGLING_SEA value */
            COMPETENCE_SMUGGLING_SEA = 2,

            /** COMPETENCE_SMUGGLING_AIR value */
            COMPETENCE_SMUGGLING_AIR = 3,

            /** COMPETENCE_TRAFFICKING value */
            COMPETENCE_TRAFFICKING = 4,

            /** COMPETENCE_DOCUMENT_FRAUD value */
            COMPETENCE_DOCUMENT_FRAUD = 5,

            /** COMPETENCE_JUDICIAL value */
            COMPETENCE_JUDICIAL = 6,

            /** COMPETENCE_FINANCIAL value */
            COMPETENCE_FINANCIAL = 7,

            /** COMPETENCE_VICTIMS value */
            COMPETENCE_VICTIMS = 8,

            /** COMPETENCE_DISTRESS value */
            COMPETENCE_DISTRESS = 9,

            /** COMPETENCE_ANALYSIS value */
            COMPETENCE_ANALYSIS = 10
        }

        /** ContactLanguage enum. */
        enum ContactLanguage {

            /** CONTACT_LANGUAGE_UNSPECIFIED value */
            CONTACT_LANGUAGE_UNSPECIFIED = 0,

            /** CONTACT_LANGUAGE_FR value */
            CONTACT_LANGUAGE_FR = 1,

            /** CONTACT_LANGUAGE_EN value */
            CONTACT_LANGUAGE_EN = 2,

            /** CONTACT_LANGUAGE_AR value */
            CONTACT_LANGUAGE_AR = 3,

            /** CONTACT_LANGUAGE_PT value */
            CONTACT_LANGUAGE_PT = 4,

            /** CONTACT_LANGUAGE_ES value */
            CONTACT_LANGUAGE_ES = 5,

            /** CONTACT_LANGUAGE_BM value */
            CONTACT_LANGUAGE_BM = 6,

            /** CONTACT_LANGUAGE_DYU value */
            CONTACT_LANGUAGE_DYU = 7,

            /** CONTACT_LANGUAGE_MAN value */
            CONTACT_LANGUAGE_MAN = 8,

            /** CONTACT_LANGUAGE_SUS value */
            CONTACT_LANGUAGE_SUS = 9,

            /** CONTACT_LANGUAGE_FF value */
            CONTACT_LANGUAGE_FF = 10,

            /** CONTACT_LANGUAGE_WO value */
            CONTACT_LANGUAGE_WO = 11,

            /** CONTACT_LANGUAGE_SRR value */
            CONTACT_LANGUAGE_SRR = 12,

            /** CONTACT_LANGUAGE_SNK value */
            CONTACT_LANGUAGE_SNK = 13,

            /** CONTACT_LANGUAGE_HA value */
            CONTACT_LANGUAGE_HA = 14,

            /** CONTACT_LANGUAGE_DJE value */
            CONTACT_LANGUAGE_DJE = 15,

            /** CONTACT_LANGUAGE_KR value */
            CONTACT_LANGUAGE_KR = 16,

            /** CONTACT_LANGUAGE_TMH value */
            CONTACT_LANGUAGE_TMH = 17,

            /** CONTACT_LANGUAGE_SON value */
            CONTACT_LANGUAGE_SON = 18,

            /** CONTACT_LANGUAGE_BCI value */
            CONTACT_LANGUAGE_BCI = 19
        }

        /** Duty enum. */
        enum Duty {

            /** DUTY_UNSPECIFIED value */
            DUTY_UNSPECIFIED = 0,

            /** DUTY_ALWAYS value */
            DUTY_ALWAYS = 1,

            /** DUTY_HOURS value */
            DUTY_HOURS = 2
        }

        /** Weekday enum. */
        enum Weekday {

            /** WEEKDAY_UNSPECIFIED value */
            WEEKDAY_UNSPECIFIED = 0,

            /** WEEKDAY_MON value */
            WEEKDAY_MON = 1,

            /** WEEKDAY_TUE value */
            WEEKDAY_TUE = 2,

            /** WEEKDAY_WED value */
            WEEKDAY_WED = 3,

            /** WEEKDAY_THU value */
            WEEKDAY_THU = 4,

            /** WEEKDAY_FRI value */
            WEEKDAY_FRI = 5,

            /** WEEKDAY_SAT value */
            WEEKDAY_SAT = 6,

            /** WEEKDAY_SUN value */
            WEEKDAY_SUN = 7
        }

        /**
         * Properties of a Contact.
         * @deprecated Use cop.v1.Contact.$Properties instead.
         */
        interface IContact extends cop.v1.Contact.$Properties {
        }

        /** Represents a Contact. */
        class Contact {

            /**
             * Constructs a new Contact.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Contact.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Contact role. */
            role: cop.v1.ContactRole;

            /** Contact competences. */
            competences: cop.v1.Competence[];

            /** Contact languages. */
            languages: cop.v1.ContactLanguage[];

            /** Contact duty. */
            duty: cop.v1.Duty;

            /** Contact days. */
            days: cop.v1.Weekday[];

            /** Contact from. */
            from: string;

            /** Contact until. */
            until: string;

            /** Contact telephones. */
            telephones: string[];

            /** Contact mailbox. */
            mailbox: string;

            /** Contact verifiedOn. */
            verifiedOn: string;

            /**
             * Encodes the specified Contact message. Does not implicitly {@link cop.v1.Contact.verify|verify} messages.
             * @param message Contact message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Contact.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Contact message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Contact & cop.v1.Contact.$Shape} Contact
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Contact & cop.v1.Contact.$Shape;
        }

        namespace Contact {

            /** Properties of a Contact. */
            interface $Properties {

                /** Contact role */
                role?: (cop.v1.ContactRole|null);

                /** Contact competences */
                competences?: (cop.v1.Competence[]|null);

                /** Contact languages */
                languages?: (cop.v1.ContactLanguage[]|null);

                /** Contact duty */
                duty?: (cop.v1.Duty|null);

                /** Contact days */
                days?: (cop.v1.Weekday[]|null);

                /** Contact from */
                from?: (string|null);

                /** Contact until */
                until?: (string|null);

                /** Contact telephones */
                telephones?: (string[]|null);

                /** Contact mailbox */
                mailbox?: (string|null);

                /** Contact verifiedOn */
                verifiedOn?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Contact. */
            type $Shape = cop.v1.Contact.$Properties;
        }

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

            /** Content caseData. */
            caseData?: (cop.v1.CaseData.$Properties|null);

            /** Content forwarded. */
            forwarded?: (cop.v1.Forwarded.$Properties|null);

            /** Content filterRecord. */
            filterRecord: Uint8Array;

            /** Content attachments. */
            attachments: cop.v1.AttachedDocument.$Properties[];

            /** Content incident. */
            incident?: (cop.v1.Incident.$Properties|null);

            /** Content meetingRequest. */
            meetingRequest?: (cop.v1.MeetingRequest.$Properties|null);

            /** Content agreementProposal. */
            agreementProposal?: (cop.v1.AgreementProposal.$Properties|null);

            /** Content agreementAcceptance. */
            agreementAcceptance?: (cop.v1.AgreementAcceptance.$Properties|null);

            /** Content contactDirectory. */
            contactDirectory?: (cop.v1.ContactDirectory.$Properties|null);

            /** Content step. */
            step?: (cop.v1.Step.$Properties|null);

            /** Content assistanceRequest. */
            assistanceRequest?: (cop.v1.AssistanceRequest.$Properties|null);

            /** Content extraditionRequest. */
            extraditionRequest?: (cop.v1.ExtraditionRequest.$Properties|null);

            /** Content arrestReport. */
            arrestReport?: (cop.v1.ArrestReport.$Properties|null);

            /** Content rectificationOrder. */
            rectificationOrder?: (cop.v1.RectificationOrder.$Properties|null);

            /** Content permissionRequest. */
            permissionRequest?: (cop.v1.PermissionRequest.$Properties|null);

            /** Content operationProposal. */
            operationProposal?: (cop.v1.OperationProposal.$Properties|null);

            /** Content kind. */
            kind?: ("incident"|"meetingRequest"|"agreementProposal"|"agreementAcceptance"|"contactDirectory"|"step"|"assistanceRequest"|"extraditionRequest"|"arrestReport"|"rectificationOrder"|"permissionRequest"|"operationProposal");

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

                /** Content caseData */
                caseData?: (cop.v1.CaseData.$Properties|null);

                /** Content forwarded */
                forwarded?: (cop.v1.Forwarded.$Properties|null);

                /** Content filterRecord */
                filterRecord?: (Uint8Array|null);

                /** Content attachments */
                attachments?: (cop.v1.AttachedDocument.$Properties[]|null);

                /** Content incident */
                incident?: (cop.v1.Incident.$Properties|null);

                /** Content meetingRequest */
                meetingRequest?: (cop.v1.MeetingRequest.$Properties|null);

                /** Content agreementProposal */
                agreementProposal?: (cop.v1.AgreementProposal.$Properties|null);

                /** Content agreementAcceptance */
                agreementAcceptance?: (cop.v1.AgreementAcceptance.$Properties|null);

                /** Content contactDirectory */
                contactDirectory?: (cop.v1.ContactDirectory.$Properties|null);

                /** Content step */
                step?: (cop.v1.Step.$Properties|null);

                /** Content assistanceRequest */
                assistanceRequest?: (cop.v1.AssistanceRequest.$Properties|null);

                /** Content extraditionRequest */
                extraditionRequest?: (cop.v1.ExtraditionRequest.$Properties|null);

                /** Content arrestReport */
                arrestReport?: (cop.v1.ArrestReport.$Properties|null);

                /** Content rectificationOrder */
                rectificationOrder?: (cop.v1.RectificationOrder.$Properties|null);

                /** Content permissionRequest */
                permissionRequest?: (cop.v1.PermissionRequest.$Properties|null);

                /** Content operationProposal */
                operationProposal?: (cop.v1.OperationProposal.$Properties|null);

                /** Content kind */
                kind?: ("incident"|"meetingRequest"|"agreementProposal"|"agreementAcceptance"|"contactDirectory"|"step"|"assistanceRequest"|"extraditionRequest"|"arrestReport"|"rectificationOrder"|"permissionRequest"|"operationProposal");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Content. */
            type $Shape = {
              author?: cop.v1.Author.$Shape|null;
              caseReference?: string|null;
              marking?: cop.v1.Marking.$Shape|null;
              caseData?: cop.v1.CaseData.$Shape|null;
              forwarded?: cop.v1.Forwarded.$Shape|null;
              filterRecord?: Uint8Array|null;
              attachments?: cop.v1.AttachedDocument.$Shape[]|null;
              incident?: cop.v1.Incident.$Shape|null;
              meetingRequest?: cop.v1.MeetingRequest.$Shape|null;
              agreementProposal?: cop.v1.AgreementProposal.$Shape|null;
              agreementAcceptance?: cop.v1.AgreementAcceptance.$Shape|null;
              contactDirectory?: cop.v1.ContactDirectory.$Shape|null;
              step?: cop.v1.Step.$Shape|null;
              assistanceRequest?: cop.v1.AssistanceRequest.$Shape|null;
              extraditionRequest?: cop.v1.ExtraditionRequest.$Shape|null;
              arrestReport?: cop.v1.ArrestReport.$Shape|null;
              rectificationOrder?: cop.v1.RectificationOrder.$Shape|null;
              permissionRequest?: cop.v1.PermissionRequest.$Shape|null;
              operationProposal?: cop.v1.OperationProposal.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "incident"; incident: cop.v1.Incident.$Shape; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "meetingRequest"; incident?: null; meetingRequest: cop.v1.MeetingRequest.$Shape; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "agreementProposal"; incident?: null; meetingRequest?: null; agreementProposal: cop.v1.AgreementProposal.$Shape; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "agreementAcceptance"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance: cop.v1.AgreementAcceptance.$Shape; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "contactDirectory"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory: cop.v1.ContactDirectory.$Shape; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "step"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step: cop.v1.Step.$Shape; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "assistanceRequest"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest: cop.v1.AssistanceRequest.$Shape; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "extraditionRequest"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest: cop.v1.ExtraditionRequest.$Shape; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "arrestReport"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport: cop.v1.ArrestReport.$Shape; rectificationOrder?: null; permissionRequest?: null; operationProposal?: null }|{ kind?: "rectificationOrder"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder: cop.v1.RectificationOrder.$Shape; permissionRequest?: null; operationProposal?: null }|{ kind?: "permissionRequest"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest: cop.v1.PermissionRequest.$Shape; operationProposal?: null }|{ kind?: "operationProposal"; incident?: null; meetingRequest?: null; agreementProposal?: null; agreementAcceptance?: null; contactDirectory?: null; step?: null; assistanceRequest?: null; extraditionRequest?: null; arrestReport?: null; rectificationOrder?: null; permissionRequest?: null; operationProposal: cop.v1.OperationProposal.$Shape })
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

        /**
         * Properties of a Forwarded.
         * @deprecated Use cop.v1.Forwarded.$Properties instead.
         */
        interface IForwarded extends cop.v1.Forwarded.$Properties {
        }

        /** Represents a Forwarded. */
        class Forwarded {

            /**
             * Constructs a new Forwarded.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Forwarded.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Forwarded from. */
            from: string;

            /** Forwarded messageId. */
            messageId: Uint8Array;

            /**
             * Encodes the specified Forwarded message. Does not implicitly {@link cop.v1.Forwarded.verify|verify} messages.
             * @param message Forwarded message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Forwarded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Forwarded message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Forwarded & cop.v1.Forwarded.$Shape} Forwarded
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Forwarded & cop.v1.Forwarded.$Shape;
        }

        namespace Forwarded {

            /** Properties of a Forwarded. */
            interface $Properties {

                /** Forwarded from */
                from?: (string|null);

                /** Forwarded messageId */
                messageId?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Forwarded. */
            type $Shape = cop.v1.Forwarded.$Properties;
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

            /** Place subdivision. */
            subdivision: string;

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

                /** Place subdivision */
                subdivision?: (string|null);

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

        /**
         * Properties of an AttachedDocument.
         * @deprecated Use cop.v1.AttachedDocument.$Properties instead.
         */
        interface IAttachedDocument extends cop.v1.AttachedDocument.$Properties {
        }

        /** Represents an AttachedDocument. */
        class AttachedDocument {

            /**
             * Constructs a new AttachedDocument.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AttachedDocument.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttachedDocument title. */
            title: string;

            /** AttachedDocument octets. */
            octets: number;

            /** AttachedDocument sha256. */
            sha256: Uint8Array;

            /** AttachedDocument key. */
            key: Uint8Array;

            /**
             * Encodes the specified AttachedDocument message. Does not implicitly {@link cop.v1.AttachedDocument.verify|verify} messages.
             * @param message AttachedDocument message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AttachedDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttachedDocument message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AttachedDocument & cop.v1.AttachedDocument.$Shape} AttachedDocument
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AttachedDocument & cop.v1.AttachedDocument.$Shape;
        }

        namespace AttachedDocument {

            /** Properties of an AttachedDocument. */
            interface $Properties {

                /** AttachedDocument title */
                title?: (string|null);

                /** AttachedDocument octets */
                octets?: (number|null);

                /** AttachedDocument sha256 */
                sha256?: (Uint8Array|null);

                /** AttachedDocument key */
                key?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttachedDocument. */
            type $Shape = cop.v1.AttachedDocument.$Properties;
        }

        /**
         * Properties of a CourierNote.
         * @deprecated Use cop.v1.CourierNote.$Properties instead.
         */
        interface ICourierNote extends cop.v1.CourierNote.$Properties {
        }

        /** Represents a CourierNote. */
        class CourierNote {

            /**
             * Constructs a new CourierNote.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CourierNote.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CourierNote version. */
            version: number;

            /** CourierNote from. */
            from: string;

            /** CourierNote to. */
            to: string;

            /** CourierNote createdMs. */
            createdMs: number;

            /** CourierNote key. */
            key: Uint8Array;

            /**
             * Encodes the specified CourierNote message. Does not implicitly {@link cop.v1.CourierNote.verify|verify} messages.
             * @param message CourierNote message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CourierNote.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CourierNote message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CourierNote & cop.v1.CourierNote.$Shape} CourierNote
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CourierNote & cop.v1.CourierNote.$Shape;
        }

        namespace CourierNote {

            /** Properties of a CourierNote. */
            interface $Properties {

                /** CourierNote version */
                version?: (number|null);

                /** CourierNote from */
                from?: (string|null);

                /** CourierNote to */
                to?: (string|null);

                /** CourierNote createdMs */
                createdMs?: (number|null);

                /** CourierNote key */
                key?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CourierNote. */
            type $Shape = cop.v1.CourierNote.$Properties;
        }

        /**
         * Properties of a CourierInside.
         * @deprecated Use cop.v1.CourierInside.$Properties instead.
         */
        interface ICourierInside extends cop.v1.CourierInside.$Properties {
        }

        /** Represents a CourierInside. */
        class CourierInside {

            /**
             * Constructs a new CourierInside.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CourierInside.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CourierInside keyset. */
            keyset: Uint8Array;

            /** CourierInside note. */
            note: Uint8Array;

            /**
             * Encodes the specified CourierInside message. Does not implicitly {@link cop.v1.CourierInside.verify|verify} messages.
             * @param message CourierInside message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CourierInside.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CourierInside message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CourierInside & cop.v1.CourierInside.$Shape} CourierInside
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CourierInside & cop.v1.CourierInside.$Shape;
        }

        namespace CourierInside {

            /** Properties of a CourierInside. */
            interface $Properties {

                /** CourierInside keyset */
                keyset?: (Uint8Array|null);

                /** CourierInside note */
                note?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CourierInside. */
            type $Shape = cop.v1.CourierInside.$Properties;
        }

        /**
         * Properties of a CourierCover.
         * @deprecated Use cop.v1.CourierCover.$Properties instead.
         */
        interface ICourierCover extends cop.v1.CourierCover.$Properties {
        }

        /** Represents a CourierCover. */
        class CourierCover {

            /**
             * Constructs a new CourierCover.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.CourierCover.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CourierCover jweProtected. */
            jweProtected: Uint8Array;

            /** CourierCover recipient. */
            recipient?: (cop.v1.JweRecipient.$Properties|null);

            /** CourierCover iv. */
            iv: Uint8Array;

            /** CourierCover ciphertext. */
            ciphertext: Uint8Array;

            /** CourierCover tag. */
            tag: Uint8Array;

            /**
             * Encodes the specified CourierCover message. Does not implicitly {@link cop.v1.CourierCover.verify|verify} messages.
             * @param message CourierCover message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.CourierCover.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CourierCover message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.CourierCover & cop.v1.CourierCover.$Shape} CourierCover
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.CourierCover & cop.v1.CourierCover.$Shape;
        }

        namespace CourierCover {

            /** Properties of a CourierCover. */
            interface $Properties {

                /** CourierCover jweProtected */
                jweProtected?: (Uint8Array|null);

                /** CourierCover recipient */
                recipient?: (cop.v1.JweRecipient.$Properties|null);

                /** CourierCover iv */
                iv?: (Uint8Array|null);

                /** CourierCover ciphertext */
                ciphertext?: (Uint8Array|null);

                /** CourierCover tag */
                tag?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CourierCover. */
            type $Shape = cop.v1.CourierCover.$Properties;
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

        /** FilterAction enum. */
        enum FilterAction {

            /** FILTER_UNSPECIFIED value */
            FILTER_UNSPECIFIED = 0,

            /** FILTER_ALLOW value */
            FILTER_ALLOW = 1,

            /** FILTER_NECESSARY value */
            FILTER_NECESSARY = 2,

            /** FILTER_GENERALISE value */
            FILTER_GENERALISE = 3,

            /** FILTER_PSEUDONYMISE value */
            FILTER_PSEUDONYMISE = 4,

            /** FILTER_DENY value */
            FILTER_DENY = 5,

            /** FILTER_REDACT value */
            FILTER_REDACT = 6
        }

        /**
         * Properties of a FilterDecision.
         * @deprecated Use cop.v1.FilterDecision.$Properties instead.
         */
        interface IFilterDecision extends cop.v1.FilterDecision.$Properties {
        }

        /** Represents a FilterDecision. */
        class FilterDecision {

            /**
             * Constructs a new FilterDecision.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.FilterDecision.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FilterDecision path. */
            path: string;

            /** FilterDecision action. */
            action: cop.v1.FilterAction;

            /** FilterDecision rule. */
            rule: string;

            /** FilterDecision article. */
            article: string;

            /** FilterDecision reason. */
            reason: string;

            /** FilterDecision passages. */
            passages: number;

            /**
             * Encodes the specified FilterDecision message. Does not implicitly {@link cop.v1.FilterDecision.verify|verify} messages.
             * @param message FilterDecision message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.FilterDecision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FilterDecision message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.FilterDecision & cop.v1.FilterDecision.$Shape} FilterDecision
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.FilterDecision & cop.v1.FilterDecision.$Shape;
        }

        namespace FilterDecision {

            /** Properties of a FilterDecision. */
            interface $Properties {

                /** FilterDecision path */
                path?: (string|null);

                /** FilterDecision action */
                action?: (cop.v1.FilterAction|null);

                /** FilterDecision rule */
                rule?: (string|null);

                /** FilterDecision article */
                article?: (string|null);

                /** FilterDecision reason */
                reason?: (string|null);

                /** FilterDecision passages */
                passages?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FilterDecision. */
            type $Shape = cop.v1.FilterDecision.$Properties;
        }

        /**
         * Properties of a FilterRecord.
         * @deprecated Use cop.v1.FilterRecord.$Properties instead.
         */
        interface IFilterRecord extends cop.v1.FilterRecord.$Properties {
        }

        /** Represents a FilterRecord. */
        class FilterRecord {

            /**
             * Constructs a new FilterRecord.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.FilterRecord.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** FilterRecord version. */
            version: number;

            /** FilterRecord messageId. */
            messageId: Uint8Array;

            /** FilterRecord exchangeId. */
            exchangeId: Uint8Array;

            /** FilterRecord from. */
            from: string;

            /** FilterRecord to. */
            to: string[];

            /** FilterRecord recipientClass. */
            recipientClass: string;

            /** FilterRecord policyVersion. */
            policyVersion: string;

            /** FilterRecord policyDigest. */
            policyDigest: Uint8Array;

            /** FilterRecord contentDigest. */
            contentDigest: Uint8Array;

            /** FilterRecord author. */
            author: string;

            /** FilterRecord approvedBy. */
            approvedBy: string;

            /** FilterRecord approvalNote. */
            approvalNote: string;

            /** FilterRecord atMs. */
            atMs: number;

            /** FilterRecord bases. */
            bases: string[];

            /** FilterRecord decisions. */
            decisions: cop.v1.FilterDecision.$Properties[];

            /** FilterRecord withheld. */
            withheld: number;

            /**
             * Encodes the specified FilterRecord message. Does not implicitly {@link cop.v1.FilterRecord.verify|verify} messages.
             * @param message FilterRecord message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.FilterRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a FilterRecord message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.FilterRecord & cop.v1.FilterRecord.$Shape} FilterRecord
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.FilterRecord & cop.v1.FilterRecord.$Shape;
        }

        namespace FilterRecord {

            /** Properties of a FilterRecord. */
            interface $Properties {

                /** FilterRecord version */
                version?: (number|null);

                /** FilterRecord messageId */
                messageId?: (Uint8Array|null);

                /** FilterRecord exchangeId */
                exchangeId?: (Uint8Array|null);

                /** FilterRecord from */
                from?: (string|null);

                /** FilterRecord to */
                to?: (string[]|null);

                /** FilterRecord recipientClass */
                recipientClass?: (string|null);

                /** FilterRecord policyVersion */
                policyVersion?: (string|null);

                /** FilterRecord policyDigest */
                policyDigest?: (Uint8Array|null);

                /** FilterRecord contentDigest */
                contentDigest?: (Uint8Array|null);

                /** FilterRecord author */
                author?: (string|null);

                /** FilterRecord approvedBy */
                approvedBy?: (string|null);

                /** FilterRecord approvalNote */
                approvalNote?: (string|null);

                /** FilterRecord atMs */
                atMs?: (number|null);

                /** FilterRecord bases */
                bases?: (string[]|null);

                /** FilterRecord decisions */
                decisions?: (cop.v1.FilterDecision.$Properties[]|null);

                /** FilterRecord withheld */
                withheld?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a FilterRecord. */
            type $Shape = cop.v1.FilterRecord.$Properties;
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

            /** Hello rosterDigest. */
            rosterDigest: Uint8Array;

            /** Hello logGeneration. */
            logGeneration: number;

            /** Hello logSize. */
            logSize: number;

            /** Hello witnessedGeneration. */
            witnessedGeneration: number;

            /** Hello witnessedSize. */
            witnessedSize: number;

            /** Hello relayOctets. */
            relayOctets: number;

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

                /** Hello rosterDigest */
                rosterDigest?: (Uint8Array|null);

                /** Hello logGeneration */
                logGeneration?: (number|null);

                /** Hello logSize */
                logSize?: (number|null);

                /** Hello witnessedGeneration */
                witnessedGeneration?: (number|null);

                /** Hello witnessedSize */
                witnessedSize?: (number|null);

                /** Hello relayOctets */
                relayOctets?: (number|null);

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
         * Properties of a DocumentRequest.
         * @deprecated Use cop.v1.DocumentRequest.$Properties instead.
         */
        interface IDocumentRequest extends cop.v1.DocumentRequest.$Properties {
        }

        /** Represents a DocumentRequest. */
        class DocumentRequest {

            /**
             * Constructs a new DocumentRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DocumentRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DocumentRequest documentId. */
            documentId: Uint8Array;

            /** DocumentRequest first. */
            first: number;

            /** DocumentRequest count. */
            count: number;

            /**
             * Encodes the specified DocumentRequest message. Does not implicitly {@link cop.v1.DocumentRequest.verify|verify} messages.
             * @param message DocumentRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DocumentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DocumentRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DocumentRequest & cop.v1.DocumentRequest.$Shape} DocumentRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DocumentRequest & cop.v1.DocumentRequest.$Shape;
        }

        namespace DocumentRequest {

            /** Properties of a DocumentRequest. */
            interface $Properties {

                /** DocumentRequest documentId */
                documentId?: (Uint8Array|null);

                /** DocumentRequest first */
                first?: (number|null);

                /** DocumentRequest count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DocumentRequest. */
            type $Shape = cop.v1.DocumentRequest.$Properties;
        }

        /**
         * Properties of a DocumentChunk.
         * @deprecated Use cop.v1.DocumentChunk.$Properties instead.
         */
        interface IDocumentChunk extends cop.v1.DocumentChunk.$Properties {
        }

        /** Represents a DocumentChunk. */
        class DocumentChunk {

            /**
             * Constructs a new DocumentChunk.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DocumentChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DocumentChunk documentId. */
            documentId: Uint8Array;

            /** DocumentChunk index. */
            index: number;

            /** DocumentChunk sealed. */
            sealed: Uint8Array;

            /**
             * Encodes the specified DocumentChunk message. Does not implicitly {@link cop.v1.DocumentChunk.verify|verify} messages.
             * @param message DocumentChunk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DocumentChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DocumentChunk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DocumentChunk & cop.v1.DocumentChunk.$Shape} DocumentChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DocumentChunk & cop.v1.DocumentChunk.$Shape;
        }

        namespace DocumentChunk {

            /** Properties of a DocumentChunk. */
            interface $Properties {

                /** DocumentChunk documentId */
                documentId?: (Uint8Array|null);

                /** DocumentChunk index */
                index?: (number|null);

                /** DocumentChunk sealed */
                sealed?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DocumentChunk. */
            type $Shape = cop.v1.DocumentChunk.$Properties;
        }

        /**
         * Properties of a DocumentRefusal.
         * @deprecated Use cop.v1.DocumentRefusal.$Properties instead.
         */
        interface IDocumentRefusal extends cop.v1.DocumentRefusal.$Properties {
        }

        /** Represents a DocumentRefusal. */
        class DocumentRefusal {

            /**
             * Constructs a new DocumentRefusal.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.DocumentRefusal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** DocumentRefusal documentId. */
            documentId: Uint8Array;

            /** DocumentRefusal code. */
            code: string;

            /**
             * Encodes the specified DocumentRefusal message. Does not implicitly {@link cop.v1.DocumentRefusal.verify|verify} messages.
             * @param message DocumentRefusal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.DocumentRefusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a DocumentRefusal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.DocumentRefusal & cop.v1.DocumentRefusal.$Shape} DocumentRefusal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.DocumentRefusal & cop.v1.DocumentRefusal.$Shape;
        }

        namespace DocumentRefusal {

            /** Properties of a DocumentRefusal. */
            interface $Properties {

                /** DocumentRefusal documentId */
                documentId?: (Uint8Array|null);

                /** DocumentRefusal code */
                code?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a DocumentRefusal. */
            type $Shape = cop.v1.DocumentRefusal.$Properties;
        }

        /**
         * Properties of a Parcel.
         * @deprecated Use cop.v1.Parcel.$Properties instead.
         */
        interface IParcel extends cop.v1.Parcel.$Properties {
        }

        /** Represents a Parcel. */
        class Parcel {

            /**
             * Constructs a new Parcel.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Parcel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Parcel from. */
            from: string;

            /** Parcel to. */
            to: string;

            /** Parcel expiresMs. */
            expiresMs: number;

            /** Parcel urgent. */
            urgent: boolean;

            /** Parcel file. */
            file: Uint8Array;

            /**
             * Encodes the specified Parcel message. Does not implicitly {@link cop.v1.Parcel.verify|verify} messages.
             * @param message Parcel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Parcel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Parcel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Parcel & cop.v1.Parcel.$Shape} Parcel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Parcel & cop.v1.Parcel.$Shape;
        }

        namespace Parcel {

            /** Properties of a Parcel. */
            interface $Properties {

                /** Parcel from */
                from?: (string|null);

                /** Parcel to */
                to?: (string|null);

                /** Parcel expiresMs */
                expiresMs?: (number|null);

                /** Parcel urgent */
                urgent?: (boolean|null);

                /** Parcel file */
                file?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Parcel. */
            type $Shape = cop.v1.Parcel.$Properties;
        }

        /**
         * Properties of a ParcelTaken.
         * @deprecated Use cop.v1.ParcelTaken.$Properties instead.
         */
        interface IParcelTaken extends cop.v1.ParcelTaken.$Properties {
        }

        /** Represents a ParcelTaken. */
        class ParcelTaken {

            /**
             * Constructs a new ParcelTaken.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ParcelTaken.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParcelTaken digest. */
            digest: Uint8Array;

            /** ParcelTaken code. */
            code: string;

            /**
             * Encodes the specified ParcelTaken message. Does not implicitly {@link cop.v1.ParcelTaken.verify|verify} messages.
             * @param message ParcelTaken message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ParcelTaken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParcelTaken message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ParcelTaken & cop.v1.ParcelTaken.$Shape} ParcelTaken
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ParcelTaken & cop.v1.ParcelTaken.$Shape;
        }

        namespace ParcelTaken {

            /** Properties of a ParcelTaken. */
            interface $Properties {

                /** ParcelTaken digest */
                digest?: (Uint8Array|null);

                /** ParcelTaken code */
                code?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ParcelTaken. */
            type $Shape = cop.v1.ParcelTaken.$Properties;
        }

        /** ParcelState enum. */
        enum ParcelState {

            /** PARCEL_UNSPECIFIED value */
            PARCEL_UNSPECIFIED = 0,

            /** PARCEL_HELD value */
            PARCEL_HELD = 1,

            /** PARCEL_HANDED_OVER value */
            PARCEL_HANDED_OVER = 2,

            /** PARCEL_GIVEN_UP value */
            PARCEL_GIVEN_UP = 3
        }

        /**
         * Properties of a ParcelReceipt.
         * @deprecated Use cop.v1.ParcelReceipt.$Properties instead.
         */
        interface IParcelReceipt extends cop.v1.ParcelReceipt.$Properties {
        }

        /** Represents a ParcelReceipt. */
        class ParcelReceipt {

            /**
             * Constructs a new ParcelReceipt.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ParcelReceipt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParcelReceipt version. */
            version: number;

            /** ParcelReceipt state. */
            state: cop.v1.ParcelState;

            /** ParcelReceipt digest. */
            digest: Uint8Array;

            /** ParcelReceipt from. */
            from: string;

            /** ParcelReceipt to. */
            to: string;

            /** ParcelReceipt addressee. */
            addressee: string;

            /** ParcelReceipt atMs. */
            atMs: number;

            /** ParcelReceipt reason. */
            reason: string;

            /**
             * Encodes the specified ParcelReceipt message. Does not implicitly {@link cop.v1.ParcelReceipt.verify|verify} messages.
             * @param message ParcelReceipt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ParcelReceipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParcelReceipt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ParcelReceipt & cop.v1.ParcelReceipt.$Shape} ParcelReceipt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ParcelReceipt & cop.v1.ParcelReceipt.$Shape;
        }

        namespace ParcelReceipt {

            /** Properties of a ParcelReceipt. */
            interface $Properties {

                /** ParcelReceipt version */
                version?: (number|null);

                /** ParcelReceipt state */
                state?: (cop.v1.ParcelState|null);

                /** ParcelReceipt digest */
                digest?: (Uint8Array|null);

                /** ParcelReceipt from */
                from?: (string|null);

                /** ParcelReceipt to */
                to?: (string|null);

                /** ParcelReceipt addressee */
                addressee?: (string|null);

                /** ParcelReceipt atMs */
                atMs?: (number|null);

                /** ParcelReceipt reason */
                reason?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ParcelReceipt. */
            type $Shape = cop.v1.ParcelReceipt.$Properties;
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

            /** Frame checkpoint. */
            checkpoint?: (cop.v1.CheckpointOffer.$Properties|null);

            /** Frame cosignature. */
            cosignature?: (cop.v1.Cosignature.$Properties|null);

            /** Frame conflict. */
            conflict?: (cop.v1.CheckpointConflict.$Properties|null);

            /** Frame heads. */
            heads?: (cop.v1.CheckpointHeads.$Properties|null);

            /** Frame question. */
            question?: (cop.v1.AuditQuestion.$Properties|null);

            /** Frame answer. */
            answer?: (cop.v1.AuditAnswer.$Properties|null);

            /** Frame documentRequest. */
            documentRequest?: (cop.v1.DocumentRequest.$Properties|null);

            /** Frame documentChunk. */
            documentChunk?: (cop.v1.DocumentChunk.$Properties|null);

            /** Frame documentRefusal. */
            documentRefusal?: (cop.v1.DocumentRefusal.$Properties|null);

            /** Frame parcel. */
            parcel?: (cop.v1.Parcel.$Properties|null);

            /** Frame parcelTaken. */
            parcelTaken?: (cop.v1.ParcelTaken.$Properties|null);

            /** Frame parcelReceipt. */
            parcelReceipt?: (Uint8Array|null);

            /** Frame body. */
            body?: ("hello"|"deliver"|"acknowledge"|"ping"|"pong"|"farewell"|"keyset"|"roster"|"checkpoint"|"cosignature"|"conflict"|"heads"|"question"|"answer"|"documentRequest"|"documentChunk"|"documentRefusal"|"parcel"|"parcelTaken"|"parcelReceipt");

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

                /** Frame checkpoint */
                checkpoint?: (cop.v1.CheckpointOffer.$Properties|null);

                /** Frame cosignature */
                cosignature?: (cop.v1.Cosignature.$Properties|null);

                /** Frame conflict */
                conflict?: (cop.v1.CheckpointConflict.$Properties|null);

                /** Frame heads */
                heads?: (cop.v1.CheckpointHeads.$Properties|null);

                /** Frame question */
                question?: (cop.v1.AuditQuestion.$Properties|null);

                /** Frame answer */
                answer?: (cop.v1.AuditAnswer.$Properties|null);

                /** Frame documentRequest */
                documentRequest?: (cop.v1.DocumentRequest.$Properties|null);

                /** Frame documentChunk */
                documentChunk?: (cop.v1.DocumentChunk.$Properties|null);

                /** Frame documentRefusal */
                documentRefusal?: (cop.v1.DocumentRefusal.$Properties|null);

                /** Frame parcel */
                parcel?: (cop.v1.Parcel.$Properties|null);

                /** Frame parcelTaken */
                parcelTaken?: (cop.v1.ParcelTaken.$Properties|null);

                /** Frame parcelReceipt */
                parcelReceipt?: (Uint8Array|null);

                /** Frame body */
                body?: ("hello"|"deliver"|"acknowledge"|"ping"|"pong"|"farewell"|"keyset"|"roster"|"checkpoint"|"cosignature"|"conflict"|"heads"|"question"|"answer"|"documentRequest"|"documentChunk"|"documentRefusal"|"parcel"|"parcelTaken"|"parcelReceipt");

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
              checkpoint?: cop.v1.CheckpointOffer.$Shape|null;
              cosignature?: cop.v1.Cosignature.$Shape|null;
              conflict?: cop.v1.CheckpointConflict.$Shape|null;
              heads?: cop.v1.CheckpointHeads.$Shape|null;
              question?: cop.v1.AuditQuestion.$Shape|null;
              answer?: cop.v1.AuditAnswer.$Shape|null;
              documentRequest?: cop.v1.DocumentRequest.$Shape|null;
              documentChunk?: cop.v1.DocumentChunk.$Shape|null;
              documentRefusal?: cop.v1.DocumentRefusal.$Shape|null;
              parcel?: cop.v1.Parcel.$Shape|null;
              parcelTaken?: cop.v1.ParcelTaken.$Shape|null;
              parcelReceipt?: Uint8Array|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "hello"; hello: cop.v1.Hello.$Shape; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "deliver"; hello?: null; deliver: cop.v1.Deliver.$Shape; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "acknowledge"; hello?: null; deliver?: null; acknowledge: cop.v1.Acknowledge.$Shape; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "ping"; hello?: null; deliver?: null; acknowledge?: null; ping: cop.v1.Ping.$Shape; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "pong"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong: cop.v1.Pong.$Shape; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "farewell"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell: cop.v1.Farewell.$Shape; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "keyset"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset: Uint8Array; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "roster"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster: Uint8Array; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "checkpoint"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint: cop.v1.CheckpointOffer.$Shape; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "cosignature"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature: cop.v1.Cosignature.$Shape; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "conflict"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict: cop.v1.CheckpointConflict.$Shape; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "heads"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads: cop.v1.CheckpointHeads.$Shape; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "question"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question: cop.v1.AuditQuestion.$Shape; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "answer"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer: cop.v1.AuditAnswer.$Shape; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "documentRequest"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest: cop.v1.DocumentRequest.$Shape; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "documentChunk"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk: cop.v1.DocumentChunk.$Shape; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "documentRefusal"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal: cop.v1.DocumentRefusal.$Shape; parcel?: null; parcelTaken?: null; parcelReceipt?: null }|{ body?: "parcel"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel: cop.v1.Parcel.$Shape; parcelTaken?: null; parcelReceipt?: null }|{ body?: "parcelTaken"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken: cop.v1.ParcelTaken.$Shape; parcelReceipt?: null }|{ body?: "parcelReceipt"; hello?: null; deliver?: null; acknowledge?: null; ping?: null; pong?: null; farewell?: null; keyset?: null; roster?: null; checkpoint?: null; cosignature?: null; conflict?: null; heads?: null; question?: null; answer?: null; documentRequest?: null; documentChunk?: null; documentRefusal?: null; parcel?: null; parcelTaken?: null; parcelReceipt: Uint8Array })
            );
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
            HANDLING_H2 = 3,

            /** HANDLING_H3 value */
            HANDLING_H3 = 4
        }

        /** Purpose enum. */
        enum Purpose {

            /** PURPOSE_UNSPECIFIED value */
            PURPOSE_UNSPECIFIED = 0,

            /** PURPOSE_XCHK value */
            PURPOSE_XCHK = 1,

            /** PURPOSE_STRAT value */
            PURPOSE_STRAT = 2,

            /** PURPOSE_OPAN value */
            PURPOSE_OPAN = 3,

            /** PURPOSE_EXCH value */
            PURPOSE_EXCH = 4
        }

        /** Classification enum. */
        enum Classification {

            /** CLASSIFICATION_UNSPECIFIED value */
            CLASSIFICATION_UNSPECIFIED = 0,

            /** CLASSIFICATION_PUBLIC value */
            CLASSIFICATION_PUBLIC = 1,

            /** CLASSIFICATION_OFFICIAL value */
            CLASSIFICATION_OFFICIAL = 2,

            /** CLASSIFICATION_RESTRICTED value */
            CLASSIFICATION_RESTRICTED = 3,

            /** CLASSIFICATION_CONFIDENTIAL value */
            CLASSIFICATION_CONFIDENTIAL = 4
        }

        /** RestrictionKind enum. */
        enum RestrictionKind {

            /** RESTRICTION_UNSPECIFIED value */
            RESTRICTION_UNSPECIFIED = 0,

            /** RESTRICTION_ACCESS value */
            RESTRICTION_ACCESS = 1,

            /** RESTRICTION_USE value */
            RESTRICTION_USE = 2,

            /** RESTRICTION_TRANSFER value */
            RESTRICTION_TRANSFER = 3,

            /** RESTRICTION_ERASURE value */
            RESTRICTION_ERASURE = 4
        }

        /**
         * Properties of a Restriction.
         * @deprecated Use cop.v1.Restriction.$Properties instead.
         */
        interface IRestriction extends cop.v1.Restriction.$Properties {
        }

        /** Represents a Restriction. */
        class Restriction {

            /**
             * Constructs a new Restriction.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Restriction.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Restriction kind. */
            kind: cop.v1.RestrictionKind;

            /** Restriction text. */
            text: string;

            /** Restriction eraseBy. */
            eraseBy: string;

            /**
             * Encodes the specified Restriction message. Does not implicitly {@link cop.v1.Restriction.verify|verify} messages.
             * @param message Restriction message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Restriction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Restriction message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Restriction & cop.v1.Restriction.$Shape} Restriction
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Restriction & cop.v1.Restriction.$Shape;
        }

        namespace Restriction {

            /** Properties of a Restriction. */
            interface $Properties {

                /** Restriction kind */
                kind?: (cop.v1.RestrictionKind|null);

                /** Restriction text */
                text?: (string|null);

                /** Restriction eraseBy */
                eraseBy?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Restriction. */
            type $Shape = cop.v1.Restriction.$Properties;
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

            /** Marking handlingText. */
            handlingText: string;

            /** Marking purposes. */
            purposes: cop.v1.Purpose[];

            /** Marking restrictions. */
            restrictions: cop.v1.Restriction.$Properties[];

            /** Marking classification. */
            classification: cop.v1.Classification;

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

                /** Marking handlingText */
                handlingText?: (string|null);

                /** Marking purposes */
                purposes?: (cop.v1.Purpose[]|null);

                /** Marking restrictions */
                restrictions?: (cop.v1.Restriction.$Properties[]|null);

                /** Marking classification */
                classification?: (cop.v1.Classification|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Marking. */
            type $Shape = cop.v1.Marking.$Properties;
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

        /** Act enum. */
        enum Act {

            /** ACT_UNSPECIFIED value */
            ACT_UNSPECIFIED = 0,

            /** ACT_ACCEPT value */
            ACT_ACCEPT = 1,

            /** ACT_DECLINE value */
            ACT_DECLINE = 2,

            /** ACT_COUNTER value */
            ACT_COUNTER = 3,

            /** ACT_PROPOSE value */
            ACT_PROPOSE = 4,

            /** ACT_CANCEL value */
            ACT_CANCEL = 5,

            /** ACT_RECORD value */
            ACT_RECORD = 6,

            /** ACT_ACKNOWLEDGE value */
            ACT_ACKNOWLEDGE = 7,

            /** ACT_ASK value */
            ACT_ASK = 8,

            /** ACT_INFORM value */
            ACT_INFORM = 9,

            /** ACT_EXECUTE value */
            ACT_EXECUTE = 10,

            /** ACT_DELIVER_PART value */
            ACT_DELIVER_PART = 11,

            /** ACT_DELIVER value */
            ACT_DELIVER = 12,

            /** ACT_REFUSE value */
            ACT_REFUSE = 13,

            /** ACT_POSTPONE value */
            ACT_POSTPONE = 14,

            /** ACT_WITHDRAW value */
            ACT_WITHDRAW = 15,

            /** ACT_CLOSE value */
            ACT_CLOSE = 16,

            /** ACT_TRANSMIT value */
            ACT_TRANSMIT = 17,

            /** ACT_ARREST value */
            ACT_ARREST = 18,

            /** ACT_GRANT value */
            ACT_GRANT = 19,

            /** ACT_SURRENDER value */
            ACT_SURRENDER = 20
        }

        /** Reason enum. */
        enum Reason {

            /** REASON_UNSPECIFIED value */
            REASON_UNSPECIFIED = 0,

            /** REASON_NO_SLOT value */
            REASON_NO_SLOT = 1,

            /** REASON_NOT_COMPETENT value */
            REASON_NOT_COMPETENT = 2,

            /** REASON_DEPLOYED value */
            REASON_DEPLOYED = 3,

            /** REASON_FORM value */
            REASON_FORM = 4,

            /** REASON_ESSENTIAL_INTERESTS value */
            REASON_ESSENTIAL_INTERESTS = 5,

            /** REASON_DOMESTIC_LAW value */
            REASON_DOMESTIC_LAW = 6,

            /** REASON_LEGAL_SYSTEM value */
            REASON_LEGAL_SYSTEM = 7,

            /** REASON_DUAL_CRIMINALITY value */
            REASON_DUAL_CRIMINALITY = 8,

            /** REASON_ONGOING_PROCEEDINGS value */
            REASON_ONGOING_PROCEEDINGS = 9,

            /** REASON_NATIONALITY value */
            REASON_NATIONALITY = 10,

            /** REASON_DISCRIMINATION value */
            REASON_DISCRIMINATION = 11,

            /** REASON_LAPSE_OF_TIME value */
            REASON_LAPSE_OF_TIME = 12,

            /** REASON_ALREADY_JUDGED value */
            REASON_ALREADY_JUDGED = 13,

            /** REASON_NOT_FOUND value */
            REASON_NOT_FOUND = 14,

            /** REASON_IN_PROCEEDINGS value */
            REASON_IN_PROCEEDINGS = 15,

            /** REASON_PASSED_ON value */
            REASON_PASSED_ON = 16
        }

        /**
         * Properties of an Outcome.
         * @deprecated Use cop.v1.Outcome.$Properties instead.
         */
        interface IOutcome extends cop.v1.Outcome.$Properties {
        }

        /** Represents an Outcome. */
        class Outcome {

            /**
             * Constructs a new Outcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Outcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Outcome victimsAssisted. */
            victimsAssisted?: (number|null);

            /** Outcome arrests. */
            arrests?: (number|null);

            /** Outcome seizures. */
            seizures?: (number|null);

            /**
             * Encodes the specified Outcome message. Does not implicitly {@link cop.v1.Outcome.verify|verify} messages.
             * @param message Outcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Outcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Outcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Outcome & cop.v1.Outcome.$Shape} Outcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Outcome & cop.v1.Outcome.$Shape;
        }

        namespace Outcome {

            /** Properties of an Outcome. */
            interface $Properties {

                /** Outcome victimsAssisted */
                victimsAssisted?: (number|null);

                /** Outcome arrests */
                arrests?: (number|null);

                /** Outcome seizures */
                seizures?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Outcome. */
            type $Shape = cop.v1.Outcome.$Properties;
        }

        /**
         * Properties of a Step.
         * @deprecated Use cop.v1.Step.$Properties instead.
         */
        interface IStep extends cop.v1.Step.$Properties {
        }

        /** Represents a Step. */
        class Step {

            /**
             * Constructs a new Step.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Step.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Step procedureId. */
            procedureId: Uint8Array;

            /** Step afterId. */
            afterId: Uint8Array;

            /** Step act. */
            act: cop.v1.Act;

            /** Step slots. */
            slots: cop.v1.Slot.$Properties[];

            /** Step slot. */
            slot?: (number|null);

            /** Step reason. */
            reason: cop.v1.Reason;

            /** Step on. */
            on: string;

            /** Step outcome. */
            outcome?: (cop.v1.Outcome.$Properties|null);

            /**
             * Encodes the specified Step message. Does not implicitly {@link cop.v1.Step.verify|verify} messages.
             * @param message Step message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Step.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Step message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Step & cop.v1.Step.$Shape} Step
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Step & cop.v1.Step.$Shape;
        }

        namespace Step {

            /** Properties of a Step. */
            interface $Properties {

                /** Step procedureId */
                procedureId?: (Uint8Array|null);

                /** Step afterId */
                afterId?: (Uint8Array|null);

                /** Step act */
                act?: (cop.v1.Act|null);

                /** Step slots */
                slots?: (cop.v1.Slot.$Properties[]|null);

                /** Step slot */
                slot?: (number|null);

                /** Step reason */
                reason?: (cop.v1.Reason|null);

                /** Step on */
                on?: (string|null);

                /** Step outcome */
                outcome?: (cop.v1.Outcome.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Step. */
            type $Shape = cop.v1.Step.$Properties;
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

            /** Receipt logLeaf. */
            logLeaf: Uint8Array;

            /** Receipt logSize. */
            logSize: number;

            /** Receipt logGeneration. */
            logGeneration: number;

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

                /** Receipt logLeaf */
                logLeaf?: (Uint8Array|null);

                /** Receipt logSize */
                logSize?: (number|null);

                /** Receipt logGeneration */
                logGeneration?: (number|null);

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

        /** AssistanceForm enum. */
        enum AssistanceForm {

            /** ASSISTANCE_FORM_UNSPECIFIED value */
            ASSISTANCE_FORM_UNSPECIFIED = 0,

            /** ASSISTANCE_FORM_STATEMENTS value */
            ASSISTANCE_FORM_STATEMENTS = 1,

            /** ASSISTANCE_FORM_SERVICE value */
            ASSISTANCE_FORM_SERVICE = 2,

            /** ASSISTANCE_FORM_SEARCH value */
            ASSISTANCE_FORM_SEARCH = 3,

            /** ASSISTANCE_FORM_EXAMINE value */
            ASSISTANCE_FORM_EXAMINE = 4,

            /** ASSISTANCE_FORM_INFORMATION value */
            ASSISTANCE_FORM_INFORMATION = 5,

            /** ASSISTANCE_FORM_ORIGINALS value */
            ASSISTANCE_FORM_ORIGINALS = 6,

            /** ASSISTANCE_FORM_TRACE_PROCEEDS value */
            ASSISTANCE_FORM_TRACE_PROCEEDS = 7,

            /** ASSISTANCE_FORM_APPEARANCE value */
            ASSISTANCE_FORM_APPEARANCE = 8,

            /** ASSISTANCE_FORM_RECOVER_ASSETS value */
            ASSISTANCE_FORM_RECOVER_ASSETS = 9,

            /** ASSISTANCE_FORM_OTHER value */
            ASSISTANCE_FORM_OTHER = 10
        }

        /** ProceedingNature enum. */
        enum ProceedingNature {

            /** PROCEEDING_NATURE_UNSPECIFIED value */
            PROCEEDING_NATURE_UNSPECIFIED = 0,

            /** PROCEEDING_NATURE_INVESTIGATION value */
            PROCEEDING_NATURE_INVESTIGATION = 1,

            /** PROCEEDING_NATURE_PROSECUTION value */
            PROCEEDING_NATURE_PROSECUTION = 2,

            /** PROCEEDING_NATURE_JUDICIAL_PROCEEDING value */
            PROCEEDING_NATURE_JUDICIAL_PROCEEDING = 3
        }

        /** Transmission enum. */
        enum Transmission {

            /** TRANSMISSION_UNSPECIFIED value */
            TRANSMISSION_UNSPECIFIED = 0,

            /** TRANSMISSION_ADVANCE_COPY value */
            TRANSMISSION_ADVANCE_COPY = 1,

            /** TRANSMISSION_FORMAL value */
            TRANSMISSION_FORMAL = 2
        }

        /** ExtraditionKind enum. */
        enum ExtraditionKind {

            /** EXTRADITION_KIND_UNSPECIFIED value */
            EXTRADITION_KIND_UNSPECIFIED = 0,

            /** EXTRADITION_KIND_EXTRADITION value */
            EXTRADITION_KIND_EXTRADITION = 1,

            /** EXTRADITION_KIND_PROVISIONAL_ARREST value */
            EXTRADITION_KIND_PROVISIONAL_ARREST = 2
        }

        /** SoughtAs enum. */
        enum SoughtAs {

            /** SOUGHT_AS_UNSPECIFIED value */
            SOUGHT_AS_UNSPECIFIED = 0,

            /** SOUGHT_AS_ACCUSED value */
            SOUGHT_AS_ACCUSED = 1,

            /** SOUGHT_AS_CONVICTED value */
            SOUGHT_AS_CONVICTED = 2
        }

        /** JudicialActKind enum. */
        enum JudicialActKind {

            /** JUDICIAL_ACT_KIND_UNSPECIFIED value */
            JUDICIAL_ACT_KIND_UNSPECIFIED = 0,

            /** JUDICIAL_ACT_KIND_WARRANT value */
            JUDICIAL_ACT_KIND_WARRANT = 1,

            /** JUDICIAL_ACT_KIND_JUDGMENT value */
            JUDICIAL_ACT_KIND_JUDGMENT = 2
        }

        /** ArrestSex enum. */
        enum ArrestSex {

            /** ARREST_SEX_UNSPECIFIED value */
            ARREST_SEX_UNSPECIFIED = 0,

            /** ARREST_SEX_FEMALE value */
            ARREST_SEX_FEMALE = 1,

            /** ARREST_SEX_MALE value */
            ARREST_SEX_MALE = 2,

            /** ARREST_SEX_UNKNOWN value */
            ARREST_SEX_UNKNOWN = 3
        }

        /** ArrestAge enum. */
        enum ArrestAge {

            /** ARREST_AGE_UNSPECIFIED value */
            ARREST_AGE_UNSPECIFIED = 0,

            /** ARREST_AGE_ADULT value */
            ARREST_AGE_ADULT = 1,

            /** ARREST_AGE_MINOR value */
            ARREST_AGE_MINOR = 2,

            /** ARREST_AGE_UNKNOWN value */
            ARREST_AGE_UNKNOWN = 3
        }

        /** Rectification enum. */
        enum Rectification {

            /** RECTIFICATION_UNSPECIFIED value */
            RECTIFICATION_UNSPECIFIED = 0,

            /** RECTIFICATION_CORRECT value */
            RECTIFICATION_CORRECT = 1,

            /** RECTIFICATION_RECALL value */
            RECTIFICATION_RECALL = 2,

            /** RECTIFICATION_ERASE value */
            RECTIFICATION_ERASE = 3,

            /** RECTIFICATION_RESTRICT value */
            RECTIFICATION_RESTRICT = 4
        }

        /** RectificationReason enum. */
        enum RectificationReason {

            /** RECTIFICATION_REASON_UNSPECIFIED value */
            RECTIFICATION_REASON_UNSPECIFIED = 0,

            /** RECTIFICATION_REASON_INACCURATE value */
            RECTIFICATION_REASON_INACCURATE = 1,

            /** RECTIFICATION_REASON_WRONG_RECIPIENT value */
            RECTIFICATION_REASON_WRONG_RECIPIENT = 2,

            /** RECTIFICATION_REASON_UNLAWFUL value */
            RECTIFICATION_REASON_UNLAWFUL = 3,

            /** RECTIFICATION_REASON_ACQUITTED value */
            RECTIFICATION_REASON_ACQUITTED = 4,

            /** RECTIFICATION_REASON_DROPPED value */
            RECTIFICATION_REASON_DROPPED = 5,

            /** RECTIFICATION_REASON_RECATEGORISED value */
            RECTIFICATION_REASON_RECATEGORISED = 6,

            /** RECTIFICATION_REASON_OUTDATED value */
            RECTIFICATION_REASON_OUTDATED = 7,

            /** RECTIFICATION_REASON_CONTESTED value */
            RECTIFICATION_REASON_CONTESTED = 8,

            /** RECTIFICATION_REASON_PROTECTION value */
            RECTIFICATION_REASON_PROTECTION = 9
        }

        /** PermittedUse enum. */
        enum PermittedUse {

            /** PERMITTED_USE_UNSPECIFIED value */
            PERMITTED_USE_UNSPECIFIED = 0,

            /** PERMITTED_USE_FORWARD value */
            PERMITTED_USE_FORWARD = 1,

            /** PERMITTED_USE_COURT value */
            PERMITTED_USE_COURT = 2
        }

        /** OperationKind enum. */
        enum OperationKind {

            /** OPERATION_KIND_UNSPECIFIED value */
            OPERATION_KIND_UNSPECIFIED = 0,

            /** OPERATION_KIND_SURVEILLANCE value */
            OPERATION_KIND_SURVEILLANCE = 1,

            /** OPERATION_KIND_CHECKS value */
            OPERATION_KIND_CHECKS = 2,

            /** OPERATION_KIND_DISMANTLING value */
            OPERATION_KIND_DISMANTLING = 3,

            /** OPERATION_KIND_RESCUE value */
            OPERATION_KIND_RESCUE = 4,

            /** OPERATION_KIND_PREVENTION value */
            OPERATION_KIND_PREVENTION = 5
        }

        /**
         * Properties of an Authority.
         * @deprecated Use cop.v1.Authority.$Properties instead.
         */
        interface IAuthority extends cop.v1.Authority.$Properties {
        }

        /** Represents an Authority. */
        class Authority {

            /**
             * Constructs a new Authority.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.Authority.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Authority name. */
            name: string;

            /** Authority function. */
            function: string;

            /** Authority country. */
            country: string;

            /**
             * Encodes the specified Authority message. Does not implicitly {@link cop.v1.Authority.verify|verify} messages.
             * @param message Authority message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.Authority.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Authority message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.Authority & cop.v1.Authority.$Shape} Authority
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.Authority & cop.v1.Authority.$Shape;
        }

        namespace Authority {

            /** Properties of an Authority. */
            interface $Properties {

                /** Authority name */
                name?: (string|null);

                /** Authority function */
                "function"?: (string|null);

                /** Authority country */
                country?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Authority. */
            type $Shape = cop.v1.Authority.$Properties;
        }

        /**
         * Properties of a SoughtAssistance.
         * @deprecated Use cop.v1.SoughtAssistance.$Properties instead.
         */
        interface ISoughtAssistance extends cop.v1.SoughtAssistance.$Properties {
        }

        /** Represents a SoughtAssistance. */
        class SoughtAssistance {

            /**
             * Constructs a new SoughtAssistance.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.SoughtAssistance.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SoughtAssistance form. */
            form: cop.v1.AssistanceForm;

            /** SoughtAssistance description. */
            description: string;

            /** SoughtAssistance procedure. */
            procedure: string;

            /**
             * Encodes the specified SoughtAssistance message. Does not implicitly {@link cop.v1.SoughtAssistance.verify|verify} messages.
             * @param message SoughtAssistance message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.SoughtAssistance.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SoughtAssistance message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.SoughtAssistance & cop.v1.SoughtAssistance.$Shape} SoughtAssistance
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.SoughtAssistance & cop.v1.SoughtAssistance.$Shape;
        }

        namespace SoughtAssistance {

            /** Properties of a SoughtAssistance. */
            interface $Properties {

                /** SoughtAssistance form */
                form?: (cop.v1.AssistanceForm|null);

                /** SoughtAssistance description */
                description?: (string|null);

                /** SoughtAssistance procedure */
                procedure?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SoughtAssistance. */
            type $Shape = cop.v1.SoughtAssistance.$Properties;
        }

        /**
         * Properties of an OffenceLaw.
         * @deprecated Use cop.v1.OffenceLaw.$Properties instead.
         */
        interface IOffenceLaw extends cop.v1.OffenceLaw.$Properties {
        }

        /** Represents an OffenceLaw. */
        class OffenceLaw {

            /**
             * Constructs a new OffenceLaw.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.OffenceLaw.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OffenceLaw iccs. */
            iccs: string;

            /** OffenceLaw provision. */
            provision: string;

            /** OffenceLaw textOfLaw. */
            textOfLaw: string;

            /** OffenceLaw penalty. */
            penalty: string;

            /** OffenceLaw limitation. */
            limitation: string;

            /**
             * Encodes the specified OffenceLaw message. Does not implicitly {@link cop.v1.OffenceLaw.verify|verify} messages.
             * @param message OffenceLaw message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.OffenceLaw.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OffenceLaw message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.OffenceLaw & cop.v1.OffenceLaw.$Shape} OffenceLaw
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.OffenceLaw & cop.v1.OffenceLaw.$Shape;
        }

        namespace OffenceLaw {

            /** Properties of an OffenceLaw. */
            interface $Properties {

                /** OffenceLaw iccs */
                iccs?: (string|null);

                /** OffenceLaw provision */
                provision?: (string|null);

                /** OffenceLaw textOfLaw */
                textOfLaw?: (string|null);

                /** OffenceLaw penalty */
                penalty?: (string|null);

                /** OffenceLaw limitation */
                limitation?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OffenceLaw. */
            type $Shape = cop.v1.OffenceLaw.$Properties;
        }

        /**
         * Properties of an AssistanceRequest.
         * @deprecated Use cop.v1.AssistanceRequest.$Properties instead.
         */
        interface IAssistanceRequest extends cop.v1.AssistanceRequest.$Properties {
        }

        /** Represents an AssistanceRequest. */
        class AssistanceRequest {

            /**
             * Constructs a new AssistanceRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.AssistanceRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AssistanceRequest transmission. */
            transmission: cop.v1.Transmission;

            /** AssistanceRequest requestingAuthority. */
            requestingAuthority?: (cop.v1.Authority.$Properties|null);

            /** AssistanceRequest conductingAuthority. */
            conductingAuthority?: (cop.v1.Authority.$Properties|null);

            /** AssistanceRequest centralAuthority. */
            centralAuthority?: (cop.v1.Authority.$Properties|null);

            /** AssistanceRequest nature. */
            nature: cop.v1.ProceedingNature;

            /** AssistanceRequest subject. */
            subject: string;

            /** AssistanceRequest facts. */
            facts: string;

            /** AssistanceRequest assistance. */
            assistance: cop.v1.SoughtAssistance.$Properties[];

            /** AssistanceRequest purpose. */
            purpose: string;

            /** AssistanceRequest offences. */
            offences: cop.v1.OffenceLaw.$Properties[];

            /** AssistanceRequest legalBases. */
            legalBases: string[];

            /** AssistanceRequest answerBy. */
            answerBy: string;

            /** AssistanceRequest urgency. */
            urgency: string;

            /** AssistanceRequest confidential. */
            confidential?: (boolean|null);

            /** AssistanceRequest confidentiality. */
            confidentiality: string;

            /** AssistanceRequest useLimitation. */
            useLimitation: string;

            /**
             * Encodes the specified AssistanceRequest message. Does not implicitly {@link cop.v1.AssistanceRequest.verify|verify} messages.
             * @param message AssistanceRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.AssistanceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AssistanceRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.AssistanceRequest & cop.v1.AssistanceRequest.$Shape} AssistanceRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.AssistanceRequest & cop.v1.AssistanceRequest.$Shape;
        }

        namespace AssistanceRequest {

            /** Properties of an AssistanceRequest. */
            interface $Properties {

                /** AssistanceRequest transmission */
                transmission?: (cop.v1.Transmission|null);

                /** AssistanceRequest requestingAuthority */
                requestingAuthority?: (cop.v1.Authority.$Properties|null);

                /** AssistanceRequest conductingAuthority */
                conductingAuthority?: (cop.v1.Authority.$Properties|null);

                /** AssistanceRequest centralAuthority */
                centralAuthority?: (cop.v1.Authority.$Properties|null);

                /** AssistanceRequest nature */
                nature?: (cop.v1.ProceedingNature|null);

                /** AssistanceRequest subject */
                subject?: (string|null);

                /** AssistanceRequest facts */
                facts?: (string|null);

                /** AssistanceRequest assistance */
                assistance?: (cop.v1.SoughtAssistance.$Properties[]|null);

                /** AssistanceRequest purpose */
                purpose?: (string|null);

                /** AssistanceRequest offences */
                offences?: (cop.v1.OffenceLaw.$Properties[]|null);

                /** AssistanceRequest legalBases */
                legalBases?: (string[]|null);

                /** AssistanceRequest answerBy */
                answerBy?: (string|null);

                /** AssistanceRequest urgency */
                urgency?: (string|null);

                /** AssistanceRequest confidential */
                confidential?: (boolean|null);

                /** AssistanceRequest confidentiality */
                confidentiality?: (string|null);

                /** AssistanceRequest useLimitation */
                useLimitation?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AssistanceRequest. */
            type $Shape = cop.v1.AssistanceRequest.$Properties;
        }

        /**
         * Properties of a JudicialAct.
         * @deprecated Use cop.v1.JudicialAct.$Properties instead.
         */
        interface IJudicialAct extends cop.v1.JudicialAct.$Properties {
        }

        /** Represents a JudicialAct. */
        class JudicialAct {

            /**
             * Constructs a new JudicialAct.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.JudicialAct.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JudicialAct kind. */
            kind: cop.v1.JudicialActKind;

            /** JudicialAct issuer. */
            issuer: string;

            /** JudicialAct issuedOn. */
            issuedOn: string;

            /** JudicialAct reference. */
            reference: string;

            /**
             * Encodes the specified JudicialAct message. Does not implicitly {@link cop.v1.JudicialAct.verify|verify} messages.
             * @param message JudicialAct message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.JudicialAct.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JudicialAct message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.JudicialAct & cop.v1.JudicialAct.$Shape} JudicialAct
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.JudicialAct & cop.v1.JudicialAct.$Shape;
        }

        namespace JudicialAct {

            /** Properties of a JudicialAct. */
            interface $Properties {

                /** JudicialAct kind */
                kind?: (cop.v1.JudicialActKind|null);

                /** JudicialAct issuer */
                issuer?: (string|null);

                /** JudicialAct issuedOn */
                issuedOn?: (string|null);

                /** JudicialAct reference */
                reference?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JudicialAct. */
            type $Shape = cop.v1.JudicialAct.$Properties;
        }

        /**
         * Properties of an ExtraditionRequest.
         * @deprecated Use cop.v1.ExtraditionRequest.$Properties instead.
         */
        interface IExtraditionRequest extends cop.v1.ExtraditionRequest.$Properties {
        }

        /** Represents an ExtraditionRequest. */
        class ExtraditionRequest {

            /**
             * Constructs a new ExtraditionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ExtraditionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExtraditionRequest kind. */
            kind: cop.v1.ExtraditionKind;

            /** ExtraditionRequest transmission. */
            transmission: cop.v1.Transmission;

            /** ExtraditionRequest person. */
            person: string;

            /** ExtraditionRequest soughtAs. */
            soughtAs: cop.v1.SoughtAs;

            /** ExtraditionRequest requestingAuthority. */
            requestingAuthority?: (cop.v1.Authority.$Properties|null);

            /** ExtraditionRequest centralAuthority. */
            centralAuthority?: (cop.v1.Authority.$Properties|null);

            /** ExtraditionRequest facts. */
            facts: string;

            /** ExtraditionRequest offences. */
            offences: cop.v1.OffenceLaw.$Properties[];

            /** ExtraditionRequest act. */
            act?: (cop.v1.JudicialAct.$Properties|null);

            /** ExtraditionRequest sentence. */
            sentence: string;

            /** ExtraditionRequest remainingMonths. */
            remainingMonths?: (number|null);

            /** ExtraditionRequest willRequest. */
            willRequest?: (boolean|null);

            /** ExtraditionRequest answerBy. */
            answerBy: string;

            /**
             * Encodes the specified ExtraditionRequest message. Does not implicitly {@link cop.v1.ExtraditionRequest.verify|verify} messages.
             * @param message ExtraditionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ExtraditionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExtraditionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ExtraditionRequest & cop.v1.ExtraditionRequest.$Shape} ExtraditionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ExtraditionRequest & cop.v1.ExtraditionRequest.$Shape;
        }

        namespace ExtraditionRequest {

            /** Properties of an ExtraditionRequest. */
            interface $Properties {

                /** ExtraditionRequest kind */
                kind?: (cop.v1.ExtraditionKind|null);

                /** ExtraditionRequest transmission */
                transmission?: (cop.v1.Transmission|null);

                /** ExtraditionRequest person */
                person?: (string|null);

                /** ExtraditionRequest soughtAs */
                soughtAs?: (cop.v1.SoughtAs|null);

                /** ExtraditionRequest requestingAuthority */
                requestingAuthority?: (cop.v1.Authority.$Properties|null);

                /** ExtraditionRequest centralAuthority */
                centralAuthority?: (cop.v1.Authority.$Properties|null);

                /** ExtraditionRequest facts */
                facts?: (string|null);

                /** ExtraditionRequest offences */
                offences?: (cop.v1.OffenceLaw.$Properties[]|null);

                /** ExtraditionRequest act */
                act?: (cop.v1.JudicialAct.$Properties|null);

                /** ExtraditionRequest sentence */
                sentence?: (string|null);

                /** ExtraditionRequest remainingMonths */
                remainingMonths?: (number|null);

                /** ExtraditionRequest willRequest */
                willRequest?: (boolean|null);

                /** ExtraditionRequest answerBy */
                answerBy?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ExtraditionRequest. */
            type $Shape = cop.v1.ExtraditionRequest.$Properties;
        }

        /**
         * Properties of an ArrestCount.
         * @deprecated Use cop.v1.ArrestCount.$Properties instead.
         */
        interface IArrestCount extends cop.v1.ArrestCount.$Properties {
        }

        /** Represents an ArrestCount. */
        class ArrestCount {

            /**
             * Constructs a new ArrestCount.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ArrestCount.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrestCount iccs. */
            iccs: string;

            /** ArrestCount sex. */
            sex: cop.v1.ArrestSex;

            /** ArrestCount age. */
            age: cop.v1.ArrestAge;

            /** ArrestCount count. */
            count?: (number|null);

            /**
             * Encodes the specified ArrestCount message. Does not implicitly {@link cop.v1.ArrestCount.verify|verify} messages.
             * @param message ArrestCount message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ArrestCount.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrestCount message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ArrestCount & cop.v1.ArrestCount.$Shape} ArrestCount
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ArrestCount & cop.v1.ArrestCount.$Shape;
        }

        namespace ArrestCount {

            /** Properties of an ArrestCount. */
            interface $Properties {

                /** ArrestCount iccs */
                iccs?: (string|null);

                /** ArrestCount sex */
                sex?: (cop.v1.ArrestSex|null);

                /** ArrestCount age */
                age?: (cop.v1.ArrestAge|null);

                /** ArrestCount count */
                count?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrestCount. */
            type $Shape = cop.v1.ArrestCount.$Properties;
        }

        /**
         * Properties of an ArrestReport.
         * @deprecated Use cop.v1.ArrestReport.$Properties instead.
         */
        interface IArrestReport extends cop.v1.ArrestReport.$Properties {
        }

        /** Represents an ArrestReport. */
        class ArrestReport {

            /**
             * Constructs a new ArrestReport.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.ArrestReport.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ArrestReport exchanges. */
            exchanges: string[];

            /** ArrestReport on. */
            on: string;

            /** ArrestReport country. */
            country: string;

            /** ArrestReport subdivision. */
            subdivision: string;

            /** ArrestReport arrests. */
            arrests: cop.v1.ArrestCount.$Properties[];

            /**
             * Encodes the specified ArrestReport message. Does not implicitly {@link cop.v1.ArrestReport.verify|verify} messages.
             * @param message ArrestReport message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.ArrestReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ArrestReport message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.ArrestReport & cop.v1.ArrestReport.$Shape} ArrestReport
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.ArrestReport & cop.v1.ArrestReport.$Shape;
        }

        namespace ArrestReport {

            /** Properties of an ArrestReport. */
            interface $Properties {

                /** ArrestReport exchanges */
                exchanges?: (string[]|null);

                /** ArrestReport on */
                on?: (string|null);

                /** ArrestReport country */
                country?: (string|null);

                /** ArrestReport subdivision */
                subdivision?: (string|null);

                /** ArrestReport arrests */
                arrests?: (cop.v1.ArrestCount.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ArrestReport. */
            type $Shape = cop.v1.ArrestReport.$Properties;
        }

        /**
         * Properties of a RectificationOrder.
         * @deprecated Use cop.v1.RectificationOrder.$Properties instead.
         */
        interface IRectificationOrder extends cop.v1.RectificationOrder.$Properties {
        }

        /** Represents a RectificationOrder. */
        class RectificationOrder {

            /**
             * Constructs a new RectificationOrder.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.RectificationOrder.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RectificationOrder of. */
            of: string;

            /** RectificationOrder action. */
            action: cop.v1.Rectification;

            /** RectificationOrder because. */
            because: cop.v1.RectificationReason;

            /** RectificationOrder replacedBy. */
            replacedBy: string;

            /** RectificationOrder persons. */
            persons: string[];

            /**
             * Encodes the specified RectificationOrder message. Does not implicitly {@link cop.v1.RectificationOrder.verify|verify} messages.
             * @param message RectificationOrder message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.RectificationOrder.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RectificationOrder message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.RectificationOrder & cop.v1.RectificationOrder.$Shape} RectificationOrder
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.RectificationOrder & cop.v1.RectificationOrder.$Shape;
        }

        namespace RectificationOrder {

            /** Properties of a RectificationOrder. */
            interface $Properties {

                /** RectificationOrder of */
                of?: (string|null);

                /** RectificationOrder action */
                action?: (cop.v1.Rectification|null);

                /** RectificationOrder because */
                because?: (cop.v1.RectificationReason|null);

                /** RectificationOrder replacedBy */
                replacedBy?: (string|null);

                /** RectificationOrder persons */
                persons?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RectificationOrder. */
            type $Shape = cop.v1.RectificationOrder.$Properties;
        }

        /**
         * Properties of a PermissionRequest.
         * @deprecated Use cop.v1.PermissionRequest.$Properties instead.
         */
        interface IPermissionRequest extends cop.v1.PermissionRequest.$Properties {
        }

        /** Represents a PermissionRequest. */
        class PermissionRequest {

            /**
             * Constructs a new PermissionRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.PermissionRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PermissionRequest of. */
            of: string;

            /** PermissionRequest use. */
            use: cop.v1.PermittedUse;

            /** PermissionRequest units. */
            units: string[];

            /** PermissionRequest until. */
            until: string;

            /**
             * Encodes the specified PermissionRequest message. Does not implicitly {@link cop.v1.PermissionRequest.verify|verify} messages.
             * @param message PermissionRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.PermissionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PermissionRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.PermissionRequest & cop.v1.PermissionRequest.$Shape} PermissionRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.PermissionRequest & cop.v1.PermissionRequest.$Shape;
        }

        namespace PermissionRequest {

            /** Properties of a PermissionRequest. */
            interface $Properties {

                /** PermissionRequest of */
                of?: (string|null);

                /** PermissionRequest use */
                use?: (cop.v1.PermittedUse|null);

                /** PermissionRequest units */
                units?: (string[]|null);

                /** PermissionRequest until */
                until?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PermissionRequest. */
            type $Shape = cop.v1.PermissionRequest.$Properties;
        }

        /**
         * Properties of an OperationProposal.
         * @deprecated Use cop.v1.OperationProposal.$Properties instead.
         */
        interface IOperationProposal extends cop.v1.OperationProposal.$Properties {
        }

        /** Represents an OperationProposal. */
        class OperationProposal {

            /**
             * Constructs a new OperationProposal.
             * @param [properties] Properties to set
             */
            constructor(properties?: cop.v1.OperationProposal.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationProposal kinds. */
            kinds: cop.v1.OperationKind[];

            /** OperationProposal from. */
            from: string;

            /** OperationProposal until. */
            until: string;

            /** OperationProposal countries. */
            countries: string[];

            /** OperationProposal units. */
            units: string[];

            /**
             * Encodes the specified OperationProposal message. Does not implicitly {@link cop.v1.OperationProposal.verify|verify} messages.
             * @param message OperationProposal message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: cop.v1.OperationProposal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationProposal message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {cop.v1.OperationProposal & cop.v1.OperationProposal.$Shape} OperationProposal
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): cop.v1.OperationProposal & cop.v1.OperationProposal.$Shape;
        }

        namespace OperationProposal {

            /** Properties of an OperationProposal. */
            interface $Properties {

                /** OperationProposal kinds */
                kinds?: (cop.v1.OperationKind[]|null);

                /** OperationProposal from */
                from?: (string|null);

                /** OperationProposal until */
                until?: (string|null);

                /** OperationProposal countries */
                countries?: (string[]|null);

                /** OperationProposal units */
                units?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationProposal. */
            type $Shape = cop.v1.OperationProposal.$Properties;
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

            /** Roster witnessQuorum. */
            witnessQuorum: number;

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

                /** Roster witnessQuorum */
                witnessQuorum?: (number|null);

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
            KEY_USE_ENCRYPT = 2,

            /** KEY_USE_LOG value */
            KEY_USE_LOG = 3
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
