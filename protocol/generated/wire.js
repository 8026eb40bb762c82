/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

const $root = $protobuf.roots["cop"] || ($protobuf.roots["cop"] = {});

export const cop = $root.cop = (() => {

    const cop = {};

    cop.v1 = (function() {

        const v1 = {};

        v1.AgreementKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AGREEMENT_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "AGREEMENT_KIND_INCIDENT"] = 1;
            values[valuesById[2] = "AGREEMENT_KIND_MEETING"] = 2;
            values[valuesById[3] = "AGREEMENT_KIND_ASSISTANCE"] = 3;
            values[valuesById[4] = "AGREEMENT_KIND_EXTRADITION"] = 4;
            values[valuesById[5] = "AGREEMENT_KIND_ARREST"] = 5;
            return values;
        })();

        v1.LegalInstrument = (function() {

            const LegalInstrument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            LegalInstrument.prototype.instrument = "";
            LegalInstrument.prototype.article = "";

            LegalInstrument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.instrument != null && $Object.hasOwnProperty.call(message, "instrument") && message.instrument !== "")
                    writer.uint32(10).string(message.instrument);
                if (message.article != null && $Object.hasOwnProperty.call(message, "article") && message.article !== "")
                    writer.uint32(18).string(message.article);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            LegalInstrument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.LegalInstrument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.instrument = value;
                            else
                                delete message.instrument;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.article = value;
                            else
                                delete message.article;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return LegalInstrument;
        })();

        v1.AgreementTerms = (function() {

            const AgreementTerms = function (properties) {
                this.kinds = [];
                this.purposes = [];
                this.instruments = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AgreementTerms.prototype.version = 0;
            AgreementTerms.prototype.agreementId = $util.newBuffer([]);
            AgreementTerms.prototype.proposer = "";
            AgreementTerms.prototype.accepter = "";
            AgreementTerms.prototype.kinds = $util.emptyArray;
            AgreementTerms.prototype.purposes = $util.emptyArray;
            AgreementTerms.prototype.validFromMs = 0;
            AgreementTerms.prototype.validUntilMs = 0;
            AgreementTerms.prototype.retentionMonths = 0;
            AgreementTerms.prototype.urgentHours = 0;
            AgreementTerms.prototype.routineHours = 0;
            AgreementTerms.prototype.instruments = $util.emptyArray;

            AgreementTerms.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.agreementId != null && $Object.hasOwnProperty.call(message, "agreementId") && message.agreementId.length)
                    writer.uint32(18).bytes(message.agreementId);
                if (message.proposer != null && $Object.hasOwnProperty.call(message, "proposer") && message.proposer !== "")
                    writer.uint32(26).string(message.proposer);
                if (message.accepter != null && $Object.hasOwnProperty.call(message, "accepter") && message.accepter !== "")
                    writer.uint32(34).string(message.accepter);
                if (message.kinds != null && message.kinds.length)
                    writer.uint32(42).int32s(message.kinds);
                if (message.purposes != null && message.purposes.length)
                    writer.uint32(50).int32s(message.purposes);
                if (message.validFromMs != null && $Object.hasOwnProperty.call(message, "validFromMs") && !$Object.is(message.validFromMs, 0))
                    writer.uint32(57).double(message.validFromMs);
                if (message.validUntilMs != null && $Object.hasOwnProperty.call(message, "validUntilMs") && !$Object.is(message.validUntilMs, 0))
                    writer.uint32(65).double(message.validUntilMs);
                if (message.retentionMonths != null && $Object.hasOwnProperty.call(message, "retentionMonths") && message.retentionMonths !== 0)
                    writer.uint32(72).uint32(message.retentionMonths);
                if (message.urgentHours != null && $Object.hasOwnProperty.call(message, "urgentHours") && message.urgentHours !== 0)
                    writer.uint32(80).uint32(message.urgentHours);
                if (message.routineHours != null && $Object.hasOwnProperty.call(message, "routineHours") && message.routineHours !== 0)
                    writer.uint32(88).uint32(message.routineHours);
                if (message.instruments != null && message.instruments.length)
                    for (let i = 0; i < message.instruments.length; ++i)
                        $root.cop.v1.LegalInstrument.encode(message.instruments[i], writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AgreementTerms.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AgreementTerms();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.agreementId = value;
                            else
                                delete message.agreementId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.proposer = value;
                            else
                                delete message.proposer;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.accepter = value;
                            else
                                delete message.accepter;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.kinds && message.kinds.length))
                                    message.kinds = [];
                                reader.int32s(message.kinds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kinds && message.kinds.length))
                                message.kinds = [];
                            message.kinds.push(reader.int32());
                            continue;
                        }
                    case 6: {
                            if (wireType === 2) {
                                if (!(message.purposes && message.purposes.length))
                                    message.purposes = [];
                                reader.int32s(message.purposes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.purposes && message.purposes.length))
                                message.purposes = [];
                            message.purposes.push(reader.int32());
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.validFromMs = value;
                            else
                                delete message.validFromMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.validUntilMs = value;
                            else
                                delete message.validUntilMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retentionMonths = value;
                            else
                                delete message.retentionMonths;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.urgentHours = value;
                            else
                                delete message.urgentHours;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.routineHours = value;
                            else
                                delete message.routineHours;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.instruments && message.instruments.length))
                                message.instruments = [];
                            message.instruments.push($root.cop.v1.LegalInstrument.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AgreementTerms;
        })();

        v1.AgreementProposal = (function() {

            const AgreementProposal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AgreementProposal.prototype.signedTerms = $util.newBuffer([]);

            AgreementProposal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.signedTerms != null && $Object.hasOwnProperty.call(message, "signedTerms") && message.signedTerms.length)
                    writer.uint32(10).bytes(message.signedTerms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AgreementProposal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AgreementProposal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signedTerms = value;
                            else
                                delete message.signedTerms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AgreementProposal;
        })();

        v1.AgreementAcceptance = (function() {

            const AgreementAcceptance = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AgreementAcceptance.prototype.proposalDigest = $util.newBuffer([]);
            AgreementAcceptance.prototype.signedTerms = $util.newBuffer([]);

            AgreementAcceptance.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.proposalDigest != null && $Object.hasOwnProperty.call(message, "proposalDigest") && message.proposalDigest.length)
                    writer.uint32(10).bytes(message.proposalDigest);
                if (message.signedTerms != null && $Object.hasOwnProperty.call(message, "signedTerms") && message.signedTerms.length)
                    writer.uint32(18).bytes(message.signedTerms);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AgreementAcceptance.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AgreementAcceptance();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.proposalDigest = value;
                            else
                                delete message.proposalDigest;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signedTerms = value;
                            else
                                delete message.signedTerms;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AgreementAcceptance;
        })();

        v1.AuditOperation = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AUDIT_OPERATION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "AUDIT_COLLECT"] = 1;
            values[valuesById[2] = "AUDIT_ALTER"] = 2;
            values[valuesById[3] = "AUDIT_ACCESS"] = 3;
            values[valuesById[4] = "AUDIT_CONSULT"] = 4;
            values[valuesById[5] = "AUDIT_DISCLOSE"] = 5;
            values[valuesById[6] = "AUDIT_TRANSFER"] = 6;
            values[valuesById[7] = "AUDIT_COMBINE"] = 7;
            values[valuesById[8] = "AUDIT_ERASE"] = 8;
            values[valuesById[9] = "AUDIT_ADMINISTER"] = 9;
            return values;
        })();

        v1.AuditFacts = (function() {

            const AuditFacts = function (properties) {
                this.handling = [];
                this.bases = [];
                this.categories = [];
                this.counted = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditFacts.prototype.version = 0;
            AuditFacts.prototype.operation = 0;
            AuditFacts.prototype.act = "";
            AuditFacts.prototype.atMs = 0;
            AuditFacts.prototype.messageId = $util.newBuffer([]);
            AuditFacts.prototype.exchangeId = $util.newBuffer([]);
            AuditFacts.prototype.partner = "";
            AuditFacts.prototype.kind = "";
            AuditFacts.prototype.training = false;
            AuditFacts.prototype.outcome = "";
            AuditFacts.prototype.envelopeDigest = $util.newBuffer([]);
            AuditFacts.prototype.contentDigest = $util.newBuffer([]);
            AuditFacts.prototype.filterRecordDigest = $util.newBuffer([]);
            AuditFacts.prototype.receiptDigest = $util.newBuffer([]);
            AuditFacts.prototype.handling = $util.emptyArray;
            AuditFacts.prototype.bases = $util.emptyArray;
            AuditFacts.prototype.categories = $util.emptyArray;
            AuditFacts.prototype.counted = $util.emptyArray;

            AuditFacts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.operation != null && $Object.hasOwnProperty.call(message, "operation") && message.operation !== 0)
                    writer.uint32(16).int32(message.operation);
                if (message.act != null && $Object.hasOwnProperty.call(message, "act") && message.act !== "")
                    writer.uint32(26).string(message.act);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(33).double(message.atMs);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(42).bytes(message.messageId);
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(50).bytes(message.exchangeId);
                if (message.partner != null && $Object.hasOwnProperty.call(message, "partner") && message.partner !== "")
                    writer.uint32(58).string(message.partner);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(66).string(message.kind);
                if (message.training != null && $Object.hasOwnProperty.call(message, "training") && message.training !== false)
                    writer.uint32(72).bool(message.training);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== "")
                    writer.uint32(82).string(message.outcome);
                if (message.envelopeDigest != null && $Object.hasOwnProperty.call(message, "envelopeDigest") && message.envelopeDigest.length)
                    writer.uint32(90).bytes(message.envelopeDigest);
                if (message.contentDigest != null && $Object.hasOwnProperty.call(message, "contentDigest") && message.contentDigest.length)
                    writer.uint32(98).bytes(message.contentDigest);
                if (message.filterRecordDigest != null && $Object.hasOwnProperty.call(message, "filterRecordDigest") && message.filterRecordDigest.length)
                    writer.uint32(106).bytes(message.filterRecordDigest);
                if (message.receiptDigest != null && $Object.hasOwnProperty.call(message, "receiptDigest") && message.receiptDigest.length)
                    writer.uint32(114).bytes(message.receiptDigest);
                if (message.handling != null && message.handling.length)
                    for (let i = 0; i < message.handling.length; ++i)
                        writer.uint32(122).string(message.handling[i]);
                if (message.bases != null && message.bases.length)
                    for (let i = 0; i < message.bases.length; ++i)
                        writer.uint32(130).string(message.bases[i]);
                if (message.categories != null && message.categories.length)
                    for (let i = 0; i < message.categories.length; ++i)
                        writer.uint32(138).string(message.categories[i]);
                if (message.counted != null && message.counted.length)
                    for (let i = 0; i < message.counted.length; ++i)
                        writer.uint32(146).string(message.counted[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditFacts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AuditFacts();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.operation = value;
                            else
                                delete message.operation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.act = value;
                            else
                                delete message.act;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.partner = value;
                            else
                                delete message.partner;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.training = value;
                            else
                                delete message.training;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.envelopeDigest = value;
                            else
                                delete message.envelopeDigest;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.contentDigest = value;
                            else
                                delete message.contentDigest;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.filterRecordDigest = value;
                            else
                                delete message.filterRecordDigest;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.receiptDigest = value;
                            else
                                delete message.receiptDigest;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if (!(message.handling && message.handling.length))
                                message.handling = [];
                            message.handling.push(reader.stringVerify());
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if (!(message.bases && message.bases.length))
                                message.bases = [];
                            message.bases.push(reader.stringVerify());
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if (!(message.categories && message.categories.length))
                                message.categories = [];
                            message.categories.push(reader.stringVerify());
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if (!(message.counted && message.counted.length))
                                message.counted = [];
                            message.counted.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditFacts;
        })();

        v1.AuditDetails = (function() {

            const AuditDetails = function (properties) {
                this.subjects = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditDetails.prototype.version = 0;
            AuditDetails.prototype.officer = "";
            AuditDetails.prototype.role = "";
            AuditDetails.prototype.justification = "";
            AuditDetails.prototype.subjects = $util.emptyArray;
            AuditDetails.prototype.note = "";

            AuditDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.officer != null && $Object.hasOwnProperty.call(message, "officer") && message.officer !== "")
                    writer.uint32(18).string(message.officer);
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== "")
                    writer.uint32(26).string(message.role);
                if (message.justification != null && $Object.hasOwnProperty.call(message, "justification") && message.justification !== "")
                    writer.uint32(34).string(message.justification);
                if (message.subjects != null && message.subjects.length)
                    for (let i = 0; i < message.subjects.length; ++i)
                        writer.uint32(42).string(message.subjects[i]);
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
                    writer.uint32(50).string(message.note);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AuditDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.officer = value;
                            else
                                delete message.officer;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.justification = value;
                            else
                                delete message.justification;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.subjects && message.subjects.length))
                                message.subjects = [];
                            message.subjects.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditDetails;
        })();

        v1.AuditEntry = (function() {

            const AuditEntry = function (properties) {
                this.path = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditEntry.prototype.index = 0;
            AuditEntry.prototype.facts = $util.newBuffer([]);
            AuditEntry.prototype.salt = $util.newBuffer([]);
            AuditEntry.prototype.detailsCommitment = $util.newBuffer([]);
            AuditEntry.prototype.path = $util.emptyArray;

            AuditEntry.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(8).uint32(message.index);
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts") && message.facts.length)
                    writer.uint32(18).bytes(message.facts);
                if (message.salt != null && $Object.hasOwnProperty.call(message, "salt") && message.salt.length)
                    writer.uint32(26).bytes(message.salt);
                if (message.detailsCommitment != null && $Object.hasOwnProperty.call(message, "detailsCommitment") && message.detailsCommitment.length)
                    writer.uint32(34).bytes(message.detailsCommitment);
                if (message.path != null && message.path.length)
                    for (let i = 0; i < message.path.length; ++i)
                        writer.uint32(42).bytes(message.path[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditEntry.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AuditEntry();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.facts = value;
                            else
                                delete message.facts;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.salt = value;
                            else
                                delete message.salt;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.detailsCommitment = value;
                            else
                                delete message.detailsCommitment;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.path && message.path.length))
                                message.path = [];
                            message.path.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditEntry;
        })();

        v1.CheckpointOffer = (function() {

            const CheckpointOffer = function (properties) {
                this.proof = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointOffer.prototype.note = "";
            CheckpointOffer.prototype.oldSize = 0;
            CheckpointOffer.prototype.proof = $util.emptyArray;

            CheckpointOffer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
                    writer.uint32(10).string(message.note);
                if (message.oldSize != null && $Object.hasOwnProperty.call(message, "oldSize") && message.oldSize !== 0)
                    writer.uint32(16).uint32(message.oldSize);
                if (message.proof != null && message.proof.length)
                    for (let i = 0; i < message.proof.length; ++i)
                        writer.uint32(26).bytes(message.proof[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointOffer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CheckpointOffer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.oldSize = value;
                            else
                                delete message.oldSize;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.proof && message.proof.length))
                                message.proof = [];
                            message.proof.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CheckpointOffer;
        })();

        v1.Cosignature = (function() {

            const Cosignature = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Cosignature.prototype.origin = "";
            Cosignature.prototype.size = 0;
            Cosignature.prototype.line = "";

            Cosignature.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== "")
                    writer.uint32(10).string(message.origin);
                if (message.size != null && $Object.hasOwnProperty.call(message, "size") && message.size !== 0)
                    writer.uint32(16).uint32(message.size);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== "")
                    writer.uint32(26).string(message.line);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Cosignature.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Cosignature();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.size = value;
                            else
                                delete message.size;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.line = value;
                            else
                                delete message.line;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cosignature;
        })();

        v1.CheckpointConflict = (function() {

            const CheckpointConflict = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointConflict.prototype.code = "";
            CheckpointConflict.prototype.note = "";

            CheckpointConflict.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
                    writer.uint32(18).string(message.note);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointConflict.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CheckpointConflict();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CheckpointConflict;
        })();

        v1.CheckpointHeads = (function() {

            const CheckpointHeads = function (properties) {
                this.notes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CheckpointHeads.prototype.notes = $util.emptyArray;

            CheckpointHeads.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.notes != null && message.notes.length)
                    for (let i = 0; i < message.notes.length; ++i)
                        writer.uint32(10).string(message.notes[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CheckpointHeads.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CheckpointHeads();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.notes && message.notes.length))
                                message.notes = [];
                            message.notes.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CheckpointHeads;
        })();

        v1.EntryQuestion = (function() {

            const EntryQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EntryQuestion.prototype.leaf = $util.newBuffer([]);
            EntryQuestion.prototype.messageId = $util.newBuffer([]);

            EntryQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.leaf != null && $Object.hasOwnProperty.call(message, "leaf") && message.leaf.length)
                    writer.uint32(10).bytes(message.leaf);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(18).bytes(message.messageId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EntryQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.EntryQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.leaf = value;
                            else
                                delete message.leaf;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EntryQuestion;
        })();

        v1.ConsistencyQuestion = (function() {

            const ConsistencyQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ConsistencyQuestion.prototype.generation = 0;
            ConsistencyQuestion.prototype.from = 0;
            ConsistencyQuestion.prototype.to = 0;

            ConsistencyQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(8).uint32(message.generation);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== 0)
                    writer.uint32(16).uint32(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== 0)
                    writer.uint32(24).uint32(message.to);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ConsistencyQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ConsistencyQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ConsistencyQuestion;
        })();

        v1.ExchangesQuestion = (function() {

            const ExchangesQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExchangesQuestion.prototype.fromMs = 0;
            ExchangesQuestion.prototype.toMs = 0;
            ExchangesQuestion.prototype.after = 0;
            ExchangesQuestion.prototype.generation = 0;

            ExchangesQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && !$Object.is(message.fromMs, 0))
                    writer.uint32(9).double(message.fromMs);
                if (message.toMs != null && $Object.hasOwnProperty.call(message, "toMs") && !$Object.is(message.toMs, 0))
                    writer.uint32(17).double(message.toMs);
                if (message.after != null && $Object.hasOwnProperty.call(message, "after") && message.after !== 0)
                    writer.uint32(24).uint32(message.after);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(32).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExchangesQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ExchangesQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.toMs = value;
                            else
                                delete message.toMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.after = value;
                            else
                                delete message.after;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExchangesQuestion;
        })();

        v1.AuditQuestion = (function() {

            const AuditQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditQuestion.prototype.id = 0;
            AuditQuestion.prototype.entry = null;
            AuditQuestion.prototype.consistency = null;
            AuditQuestion.prototype.exchanges = null;
            AuditQuestion.prototype.tally = null;
            AuditQuestion.prototype.standing = null;
            AuditQuestion.prototype.deliveries = null;

            let $oneOfFields;

            $Object.defineProperty(AuditQuestion.prototype, "question", {
                get: $util.oneOfGetter($oneOfFields = ["entry", "consistency", "exchanges", "tally", "standing", "deliveries"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            AuditQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.entry != null && $Object.hasOwnProperty.call(message, "entry"))
                    $root.cop.v1.EntryQuestion.encode(message.entry, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.consistency != null && $Object.hasOwnProperty.call(message, "consistency"))
                    $root.cop.v1.ConsistencyQuestion.encode(message.consistency, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.exchanges != null && $Object.hasOwnProperty.call(message, "exchanges"))
                    $root.cop.v1.ExchangesQuestion.encode(message.exchanges, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.tally != null && $Object.hasOwnProperty.call(message, "tally"))
                    $root.cop.v1.TallyQuestion.encode(message.tally, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                    $root.cop.v1.StandingQuestion.encode(message.standing, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.deliveries != null && $Object.hasOwnProperty.call(message, "deliveries"))
                    $root.cop.v1.DeliveriesQuestion.encode(message.deliveries, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AuditQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.entry = $root.cop.v1.EntryQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.entry);
                            message.question = "entry";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.consistency = $root.cop.v1.ConsistencyQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.consistency);
                            message.question = "consistency";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.exchanges = $root.cop.v1.ExchangesQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.exchanges);
                            message.question = "exchanges";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.tally = $root.cop.v1.TallyQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.tally);
                            message.question = "tally";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.standing = $root.cop.v1.StandingQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                            message.question = "standing";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.deliveries = $root.cop.v1.DeliveriesQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.deliveries);
                            message.question = "deliveries";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditQuestion;
        })();

        v1.DeliveriesQuestion = (function() {

            const DeliveriesQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeliveriesQuestion.prototype.prefix = "";
            DeliveriesQuestion.prototype.count = 0;
            DeliveriesQuestion.prototype.digest = $util.newBuffer([]);

            DeliveriesQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(10).string(message.prefix);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(16).uint32(message.count);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(26).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeliveriesQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DeliveriesQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliveriesQuestion;
        })();

        v1.DeliveredElement = (function() {

            const DeliveredElement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeliveredElement.prototype.envelopeDigest = $util.newBuffer([]);
            DeliveredElement.prototype.messageId = $util.newBuffer([]);

            DeliveredElement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.envelopeDigest != null && $Object.hasOwnProperty.call(message, "envelopeDigest") && message.envelopeDigest.length)
                    writer.uint32(10).bytes(message.envelopeDigest);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(18).bytes(message.messageId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeliveredElement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DeliveredElement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.envelopeDigest = value;
                            else
                                delete message.envelopeDigest;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliveredElement;
        })();

        v1.DeliveriesAnswer = (function() {

            const DeliveriesAnswer = function (properties) {
                this.elements = [];
                this.buckets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DeliveriesAnswer.prototype.same = false;
            DeliveriesAnswer.prototype.elements = $util.emptyArray;
            DeliveriesAnswer.prototype.buckets = $util.emptyArray;

            DeliveriesAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.same != null && $Object.hasOwnProperty.call(message, "same") && message.same !== false)
                    writer.uint32(8).bool(message.same);
                if (message.elements != null && message.elements.length)
                    for (let i = 0; i < message.elements.length; ++i)
                        $root.cop.v1.DeliveredElement.encode(message.elements[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.buckets != null && message.buckets.length)
                    for (let i = 0; i < message.buckets.length; ++i)
                        $root.cop.v1.TallyBucket.encode(message.buckets[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DeliveriesAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DeliveriesAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.same = value;
                            else
                                delete message.same;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.elements && message.elements.length))
                                message.elements = [];
                            message.elements.push($root.cop.v1.DeliveredElement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.buckets && message.buckets.length))
                                message.buckets = [];
                            message.buckets.push($root.cop.v1.TallyBucket.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DeliveriesAnswer;
        })();

        v1.TallyQuestion = (function() {

            const TallyQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TallyQuestion.prototype.fromMs = 0;
            TallyQuestion.prototype.untilMs = 0;
            TallyQuestion.prototype.prefix = "";
            TallyQuestion.prototype.count = 0;
            TallyQuestion.prototype.digest = $util.newBuffer([]);

            TallyQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fromMs != null && $Object.hasOwnProperty.call(message, "fromMs") && !$Object.is(message.fromMs, 0))
                    writer.uint32(9).double(message.fromMs);
                if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && !$Object.is(message.untilMs, 0))
                    writer.uint32(17).double(message.untilMs);
                if (message.prefix != null && $Object.hasOwnProperty.call(message, "prefix") && message.prefix !== "")
                    writer.uint32(26).string(message.prefix);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(32).uint32(message.count);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(42).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TallyQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.TallyQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.fromMs = value;
                            else
                                delete message.fromMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.untilMs = value;
                            else
                                delete message.untilMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.prefix = value;
                            else
                                delete message.prefix;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TallyQuestion;
        })();

        v1.StandingQuestion = (function() {

            const StandingQuestion = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StandingQuestion.prototype.exchangeId = $util.newBuffer([]);

            StandingQuestion.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(10).bytes(message.exchangeId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StandingQuestion.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.StandingQuestion();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StandingQuestion;
        })();

        v1.TallyElement = (function() {

            const TallyElement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TallyElement.prototype.exchangeId = $util.newBuffer([]);
            TallyElement.prototype.atMs = 0;

            TallyElement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(10).bytes(message.exchangeId);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(17).double(message.atMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TallyElement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.TallyElement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TallyElement;
        })();

        v1.TallyBucket = (function() {

            const TallyBucket = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TallyBucket.prototype.count = 0;
            TallyBucket.prototype.digest = $util.newBuffer([]);

            TallyBucket.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(8).uint32(message.count);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(18).bytes(message.digest);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TallyBucket.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.TallyBucket();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TallyBucket;
        })();

        v1.TallyAnswer = (function() {

            const TallyAnswer = function (properties) {
                this.elements = [];
                this.buckets = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TallyAnswer.prototype.same = false;
            TallyAnswer.prototype.elements = $util.emptyArray;
            TallyAnswer.prototype.buckets = $util.emptyArray;

            TallyAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.same != null && $Object.hasOwnProperty.call(message, "same") && message.same !== false)
                    writer.uint32(8).bool(message.same);
                if (message.elements != null && message.elements.length)
                    for (let i = 0; i < message.elements.length; ++i)
                        $root.cop.v1.TallyElement.encode(message.elements[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.buckets != null && message.buckets.length)
                    for (let i = 0; i < message.buckets.length; ++i)
                        $root.cop.v1.TallyBucket.encode(message.buckets[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TallyAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.TallyAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.same = value;
                            else
                                delete message.same;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.elements && message.elements.length))
                                message.elements = [];
                            message.elements.push($root.cop.v1.TallyElement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.buckets && message.buckets.length))
                                message.buckets = [];
                            message.buckets.push($root.cop.v1.TallyBucket.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TallyAnswer;
        })();

        v1.StandingAnswer = (function() {

            const StandingAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            StandingAnswer.prototype.word = "";
            StandingAnswer.prototype.atMs = 0;

            StandingAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.word != null && $Object.hasOwnProperty.call(message, "word") && message.word !== "")
                    writer.uint32(10).string(message.word);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(17).double(message.atMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            StandingAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.StandingAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.word = value;
                            else
                                delete message.word;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return StandingAnswer;
        })();

        v1.EntriesAnswer = (function() {

            const EntriesAnswer = function (properties) {
                this.entries = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            EntriesAnswer.prototype.note = "";
            EntriesAnswer.prototype.entries = $util.emptyArray;
            EntriesAnswer.prototype.more = false;

            EntriesAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note !== "")
                    writer.uint32(10).string(message.note);
                if (message.entries != null && message.entries.length)
                    for (let i = 0; i < message.entries.length; ++i)
                        $root.cop.v1.AuditEntry.encode(message.entries[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(24).bool(message.more);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            EntriesAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.EntriesAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.entries && message.entries.length))
                                message.entries = [];
                            message.entries.push($root.cop.v1.AuditEntry.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return EntriesAnswer;
        })();

        v1.ProofAnswer = (function() {

            const ProofAnswer = function (properties) {
                this.hashes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ProofAnswer.prototype.hashes = $util.emptyArray;

            ProofAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hashes != null && message.hashes.length)
                    for (let i = 0; i < message.hashes.length; ++i)
                        writer.uint32(10).bytes(message.hashes[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ProofAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ProofAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.hashes && message.hashes.length))
                                message.hashes = [];
                            message.hashes.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ProofAnswer;
        })();

        v1.AuditAnswer = (function() {

            const AuditAnswer = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AuditAnswer.prototype.id = 0;
            AuditAnswer.prototype.entries = null;
            AuditAnswer.prototype.consistency = null;
            AuditAnswer.prototype.refused = null;
            AuditAnswer.prototype.tally = null;
            AuditAnswer.prototype.standing = null;
            AuditAnswer.prototype.deliveries = null;

            let $oneOfFields;

            $Object.defineProperty(AuditAnswer.prototype, "answer", {
                get: $util.oneOfGetter($oneOfFields = ["entries", "consistency", "refused", "tally", "standing", "deliveries"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            AuditAnswer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== 0)
                    writer.uint32(8).uint32(message.id);
                if (message.entries != null && $Object.hasOwnProperty.call(message, "entries"))
                    $root.cop.v1.EntriesAnswer.encode(message.entries, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.consistency != null && $Object.hasOwnProperty.call(message, "consistency"))
                    $root.cop.v1.ProofAnswer.encode(message.consistency, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused"))
                    writer.uint32(34).string(message.refused);
                if (message.tally != null && $Object.hasOwnProperty.call(message, "tally"))
                    $root.cop.v1.TallyAnswer.encode(message.tally, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.standing != null && $Object.hasOwnProperty.call(message, "standing"))
                    $root.cop.v1.StandingAnswer.encode(message.standing, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.deliveries != null && $Object.hasOwnProperty.call(message, "deliveries"))
                    $root.cop.v1.DeliveriesAnswer.encode(message.deliveries, writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AuditAnswer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AuditAnswer();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.entries = $root.cop.v1.EntriesAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.entries);
                            message.answer = "entries";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.consistency = $root.cop.v1.ProofAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.consistency);
                            message.answer = "consistency";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.refused = reader.stringVerify();
                            message.answer = "refused";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.tally = $root.cop.v1.TallyAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.tally);
                            message.answer = "tally";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.standing = $root.cop.v1.StandingAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.standing);
                            message.answer = "standing";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.deliveries = $root.cop.v1.DeliveriesAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.deliveries);
                            message.answer = "deliveries";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AuditAnswer;
        })();

        v1.SubjectCategory = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SUBJECT_CATEGORY_ABSENT"] = 0;
            values[valuesById[1] = "SUBJECT_CATEGORY_SUSPECT"] = 1;
            values[valuesById[2] = "SUBJECT_CATEGORY_CONVICTED"] = 2;
            values[valuesById[3] = "SUBJECT_CATEGORY_FUTURE_OFFENDER"] = 3;
            values[valuesById[4] = "SUBJECT_CATEGORY_VICTIM"] = 4;
            values[valuesById[5] = "SUBJECT_CATEGORY_WITNESS"] = 5;
            values[valuesById[6] = "SUBJECT_CATEGORY_INFORMANT"] = 6;
            values[valuesById[7] = "SUBJECT_CATEGORY_CONTACT"] = 7;
            values[valuesById[8] = "SUBJECT_CATEGORY_CONTACT_OF_CONTACT"] = 8;
            values[valuesById[9] = "SUBJECT_CATEGORY_UNKNOWN"] = 9;
            return values;
        })();

        v1.Sex = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SEX_ABSENT"] = 0;
            values[valuesById[1] = "SEX_FEMALE"] = 1;
            values[valuesById[2] = "SEX_MALE"] = 2;
            values[valuesById[3] = "SEX_UNSPECIFIED"] = 3;
            values[valuesById[4] = "SEX_UNKNOWN"] = 4;
            return values;
        })();

        v1.Minor = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MINOR_ABSENT"] = 0;
            values[valuesById[1] = "MINOR_YES"] = 1;
            values[valuesById[2] = "MINOR_NO"] = 2;
            values[valuesById[3] = "MINOR_POSSIBLE"] = 3;
            return values;
        })();

        v1.AgeBand = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AGE_BAND_ABSENT"] = 0;
            values[valuesById[1] = "AGE_BAND_UNDER_15"] = 1;
            values[valuesById[2] = "AGE_BAND_15_17"] = 2;
            values[valuesById[3] = "AGE_BAND_18_24"] = 3;
            values[valuesById[4] = "AGE_BAND_25_39"] = 4;
            values[valuesById[5] = "AGE_BAND_40_59"] = 5;
            values[valuesById[6] = "AGE_BAND_60_PLUS"] = 6;
            return values;
        })();

        v1.AliasKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ALIAS_KIND_ABSENT"] = 0;
            values[valuesById[1] = "ALIAS_KIND_ALIAS"] = 1;
            values[valuesById[2] = "ALIAS_KIND_NICKNAME"] = 2;
            values[valuesById[3] = "ALIAS_KIND_ASSUMED"] = 3;
            return values;
        })();

        v1.MaritalStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MARITAL_STATUS_ABSENT"] = 0;
            values[valuesById[1] = "MARITAL_STATUS_SINGLE"] = 1;
            values[valuesById[2] = "MARITAL_STATUS_MARRIED"] = 2;
            values[valuesById[3] = "MARITAL_STATUS_DIVORCED"] = 3;
            values[valuesById[4] = "MARITAL_STATUS_WIDOWED"] = 4;
            values[valuesById[5] = "MARITAL_STATUS_OTHER"] = 5;
            return values;
        })();

        v1.DocumentKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DOCUMENT_KIND_ABSENT"] = 0;
            values[valuesById[1] = "DOCUMENT_KIND_PP"] = 1;
            values[valuesById[2] = "DOCUMENT_KIND_PE"] = 2;
            values[valuesById[3] = "DOCUMENT_KIND_PD"] = 3;
            values[valuesById[4] = "DOCUMENT_KIND_PO"] = 4;
            values[valuesById[5] = "DOCUMENT_KIND_PR"] = 5;
            values[valuesById[6] = "DOCUMENT_KIND_PT"] = 6;
            values[valuesById[7] = "DOCUMENT_KIND_PS"] = 7;
            values[valuesById[8] = "DOCUMENT_KIND_PL"] = 8;
            values[valuesById[9] = "DOCUMENT_KIND_PM"] = 9;
            values[valuesById[10] = "DOCUMENT_KIND_PU"] = 10;
            values[valuesById[11] = "DOCUMENT_KIND_I"] = 11;
            values[valuesById[12] = "DOCUMENT_KIND_A"] = 12;
            values[valuesById[13] = "DOCUMENT_KIND_C"] = 13;
            values[valuesById[14] = "DOCUMENT_KIND_V"] = 14;
            values[valuesById[15] = "DOCUMENT_KIND_DL"] = 15;
            values[valuesById[16] = "DOCUMENT_KIND_OTHER"] = 16;
            return values;
        })();

        v1.DocumentState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DOCUMENT_STATE_ABSENT"] = 0;
            values[valuesById[1] = "DOCUMENT_STATE_GENUINE"] = 1;
            values[valuesById[2] = "DOCUMENT_STATE_FORGED"] = 2;
            values[valuesById[3] = "DOCUMENT_STATE_IMPOSTOR"] = 3;
            values[valuesById[4] = "DOCUMENT_STATE_STOLEN"] = 4;
            values[valuesById[5] = "DOCUMENT_STATE_UNCHECKED"] = 5;
            return values;
        })();

        v1.ContactMeans = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTACT_MEANS_ABSENT"] = 0;
            values[valuesById[1] = "CONTACT_MEANS_PHONE"] = 1;
            values[valuesById[2] = "CONTACT_MEANS_IMEI"] = 2;
            values[valuesById[3] = "CONTACT_MEANS_IMSI"] = 3;
            values[valuesById[4] = "CONTACT_MEANS_EMAIL"] = 4;
            values[valuesById[5] = "CONTACT_MEANS_SOCIAL"] = 5;
            values[valuesById[6] = "CONTACT_MEANS_IP"] = 6;
            return values;
        })();

        v1.AccountKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ACCOUNT_KIND_ABSENT"] = 0;
            values[valuesById[1] = "ACCOUNT_KIND_BANK"] = 1;
            values[valuesById[2] = "ACCOUNT_KIND_CARD"] = 2;
            values[valuesById[3] = "ACCOUNT_KIND_MOBILE_MONEY"] = 3;
            values[valuesById[4] = "ACCOUNT_KIND_HAWALA"] = 4;
            return values;
        })();

        v1.BiometricKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BIOMETRIC_KIND_ABSENT"] = 0;
            values[valuesById[1] = "BIOMETRIC_KIND_FINGERPRINT"] = 1;
            values[valuesById[2] = "BIOMETRIC_KIND_VOICE"] = 2;
            values[valuesById[3] = "BIOMETRIC_KIND_DENTAL"] = 3;
            values[valuesById[4] = "BIOMETRIC_KIND_BLOOD"] = 4;
            values[valuesById[5] = "BIOMETRIC_KIND_FACE_TEMPLATE"] = 5;
            return values;
        })();

        v1.OccupationGroup = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OCCUPATION_GROUP_ABSENT"] = 0;
            values[valuesById[1] = "OCCUPATION_GROUP_MANAGERS"] = 1;
            values[valuesById[2] = "OCCUPATION_GROUP_PROFESSIONALS"] = 2;
            values[valuesById[3] = "OCCUPATION_GROUP_TECHNICIANS"] = 3;
            values[valuesById[4] = "OCCUPATION_GROUP_CLERKS"] = 4;
            values[valuesById[5] = "OCCUPATION_GROUP_SERVICE_SALES"] = 5;
            values[valuesById[6] = "OCCUPATION_GROUP_AGRICULTURE_FISHERY"] = 6;
            values[valuesById[7] = "OCCUPATION_GROUP_CRAFT"] = 7;
            values[valuesById[8] = "OCCUPATION_GROUP_OPERATORS_DRIVERS"] = 8;
            values[valuesById[9] = "OCCUPATION_GROUP_ELEMENTARY"] = 9;
            values[valuesById[10] = "OCCUPATION_GROUP_ARMED_FORCES"] = 10;
            values[valuesById[11] = "OCCUPATION_GROUP_NONE"] = 11;
            return values;
        })();

        v1.DangerRating = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DANGER_RATING_ABSENT"] = 0;
            values[valuesById[1] = "DANGER_RATING_LOW"] = 1;
            values[valuesById[2] = "DANGER_RATING_MEDIUM"] = 2;
            values[valuesById[3] = "DANGER_RATING_HIGH"] = 3;
            return values;
        })();

        v1.IncidentRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INCIDENT_ROLE_ABSENT"] = 0;
            values[valuesById[1] = "INCIDENT_ROLE_ORGANISER"] = 1;
            values[valuesById[2] = "INCIDENT_ROLE_RECRUITER"] = 2;
            values[valuesById[3] = "INCIDENT_ROLE_DRIVER"] = 3;
            values[valuesById[4] = "INCIDENT_ROLE_GUIDE"] = 4;
            values[valuesById[5] = "INCIDENT_ROLE_LODGER"] = 5;
            values[valuesById[6] = "INCIDENT_ROLE_FORGER"] = 6;
            values[valuesById[7] = "INCIDENT_ROLE_FINANCIER"] = 7;
            values[valuesById[8] = "INCIDENT_ROLE_CORRUPT_OFFICIAL"] = 8;
            values[valuesById[9] = "INCIDENT_ROLE_EXPLOITER"] = 9;
            values[valuesById[10] = "INCIDENT_ROLE_MIGRANT"] = 10;
            values[valuesById[11] = "INCIDENT_ROLE_VICTIM"] = 11;
            values[valuesById[12] = "INCIDENT_ROLE_WITNESS"] = 12;
            return values;
        })();

        v1.RelationKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RELATION_KIND_ABSENT"] = 0;
            values[valuesById[1] = "RELATION_KIND_FAMILY"] = 1;
            values[valuesById[2] = "RELATION_KIND_ASSOCIATE"] = 2;
            values[valuesById[3] = "RELATION_KIND_CONTACT"] = 3;
            values[valuesById[4] = "RELATION_KIND_EMPLOYER"] = 4;
            values[valuesById[5] = "RELATION_KIND_RECRUITED"] = 5;
            values[valuesById[6] = "RELATION_KIND_TRANSPORTED"] = 6;
            values[valuesById[7] = "RELATION_KIND_EXPLOITED"] = 7;
            values[valuesById[8] = "RELATION_KIND_PAID"] = 8;
            values[valuesById[9] = "RELATION_KIND_GUARDIAN"] = 9;
            return values;
        })();

        v1.ExploitationType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXPLOITATION_TYPE_ABSENT"] = 0;
            values[valuesById[1] = "EXPLOITATION_TYPE_SEXUAL"] = 1;
            values[valuesById[2] = "EXPLOITATION_TYPE_FORCED_LABOUR"] = 2;
            values[valuesById[3] = "EXPLOITATION_TYPE_SLAVERY"] = 3;
            values[valuesById[4] = "EXPLOITATION_TYPE_SERVITUDE"] = 4;
            values[valuesById[5] = "EXPLOITATION_TYPE_ORGAN_REMOVAL"] = 5;
            values[valuesById[6] = "EXPLOITATION_TYPE_FORCED_BEGGING"] = 6;
            values[valuesById[7] = "EXPLOITATION_TYPE_FORCED_CRIMINALITY"] = 7;
            values[valuesById[8] = "EXPLOITATION_TYPE_OTHER"] = 8;
            return values;
        })();

        v1.InformationKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INFORMATION_KIND_ABSENT"] = 0;
            values[valuesById[1] = "INFORMATION_KIND_ROUTES"] = 1;
            values[valuesById[2] = "INFORMATION_KIND_PERSONS"] = 2;
            values[valuesById[3] = "INFORMATION_KIND_DOCUMENTS"] = 3;
            values[valuesById[4] = "INFORMATION_KIND_MONEY"] = 4;
            values[valuesById[5] = "INFORMATION_KIND_PLACES"] = 5;
            values[valuesById[6] = "INFORMATION_KIND_VEHICLES"] = 6;
            return values;
        })();

        v1.MigrationStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MIGRATION_STATUS_ABSENT"] = 0;
            values[valuesById[1] = "MIGRATION_STATUS_REGULAR"] = 1;
            values[valuesById[2] = "MIGRATION_STATUS_IRREGULAR"] = 2;
            values[valuesById[3] = "MIGRATION_STATUS_ASYLUM_SEEKER"] = 3;
            values[valuesById[4] = "MIGRATION_STATUS_REFUGEE"] = 4;
            values[valuesById[5] = "MIGRATION_STATUS_UNKNOWN"] = 5;
            return values;
        })();

        v1.Proceedings = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PROCEEDINGS_ABSENT"] = 0;
            values[valuesById[1] = "PROCEEDINGS_OPEN"] = 1;
            values[valuesById[2] = "PROCEEDINGS_CONVICTED"] = 2;
            values[valuesById[3] = "PROCEEDINGS_ACQUITTED"] = 3;
            values[valuesById[4] = "PROCEEDINGS_DROPPED"] = 4;
            return values;
        })();

        v1.TransportKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRANSPORT_KIND_ABSENT"] = 0;
            values[valuesById[1] = "TRANSPORT_KIND_CAR"] = 1;
            values[valuesById[2] = "TRANSPORT_KIND_PICKUP"] = 2;
            values[valuesById[3] = "TRANSPORT_KIND_MOTORCYCLE"] = 3;
            values[valuesById[4] = "TRANSPORT_KIND_BUS"] = 4;
            values[valuesById[5] = "TRANSPORT_KIND_TRUCK"] = 5;
            values[valuesById[6] = "TRANSPORT_KIND_VESSEL"] = 6;
            values[valuesById[7] = "TRANSPORT_KIND_AIRCRAFT"] = 7;
            values[valuesById[8] = "TRANSPORT_KIND_TRAIN"] = 8;
            return values;
        })();

        v1.SourceGrade = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SOURCE_GRADE_ABSENT"] = 0;
            values[valuesById[1] = "SOURCE_GRADE_A"] = 1;
            values[valuesById[2] = "SOURCE_GRADE_B"] = 2;
            values[valuesById[3] = "SOURCE_GRADE_C"] = 3;
            values[valuesById[4] = "SOURCE_GRADE_X"] = 4;
            return values;
        })();

        v1.InformationGrade = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INFORMATION_GRADE_ABSENT"] = 0;
            values[valuesById[1] = "INFORMATION_GRADE_1"] = 1;
            values[valuesById[2] = "INFORMATION_GRADE_2"] = 2;
            values[valuesById[3] = "INFORMATION_GRADE_3"] = 3;
            values[valuesById[4] = "INFORMATION_GRADE_4"] = 4;
            return values;
        })();

        v1.Epistemic = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EPISTEMIC_ABSENT"] = 0;
            values[valuesById[1] = "EPISTEMIC_FACT"] = 1;
            values[valuesById[2] = "EPISTEMIC_ASSESSMENT"] = 2;
            return values;
        })();

        v1.Origin = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ORIGIN_ABSENT"] = 0;
            values[valuesById[1] = "ORIGIN_OWN"] = 1;
            values[valuesById[2] = "ORIGIN_PARTNER"] = 2;
            values[valuesById[3] = "ORIGIN_EUROPOL"] = 3;
            values[valuesById[4] = "ORIGIN_INTERPOL"] = 4;
            values[valuesById[5] = "ORIGIN_PRIVATE"] = 5;
            return values;
        })();

        v1.OffenceStage = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OFFENCE_STAGE_ABSENT"] = 0;
            values[valuesById[1] = "OFFENCE_STAGE_SUSPECTED"] = 1;
            values[valuesById[2] = "OFFENCE_STAGE_ATTEMPTED"] = 2;
            values[valuesById[3] = "OFFENCE_STAGE_COMMITTED"] = 3;
            return values;
        })();

        v1.TraffickingAct = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRAFFICKING_ACT_ABSENT"] = 0;
            values[valuesById[1] = "TRAFFICKING_ACT_RECRUITMENT"] = 1;
            values[valuesById[2] = "TRAFFICKING_ACT_TRANSPORTATION"] = 2;
            values[valuesById[3] = "TRAFFICKING_ACT_TRANSFER"] = 3;
            values[valuesById[4] = "TRAFFICKING_ACT_HARBOURING"] = 4;
            values[valuesById[5] = "TRAFFICKING_ACT_RECEIPT"] = 5;
            return values;
        })();

        v1.TraffickingMeans = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRAFFICKING_MEANS_ABSENT"] = 0;
            values[valuesById[1] = "TRAFFICKING_MEANS_FORCE"] = 1;
            values[valuesById[2] = "TRAFFICKING_MEANS_COERCION"] = 2;
            values[valuesById[3] = "TRAFFICKING_MEANS_ABDUCTION"] = 3;
            values[valuesById[4] = "TRAFFICKING_MEANS_FRAUD"] = 4;
            values[valuesById[5] = "TRAFFICKING_MEANS_DECEPTION"] = 5;
            values[valuesById[6] = "TRAFFICKING_MEANS_ABUSE_OF_POWER"] = 6;
            values[valuesById[7] = "TRAFFICKING_MEANS_ABUSE_OF_VULNERABILITY"] = 7;
            values[valuesById[8] = "TRAFFICKING_MEANS_PAYMENT"] = 8;
            return values;
        })();

        v1.Benefit = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "BENEFIT_ABSENT"] = 0;
            values[valuesById[1] = "BENEFIT_FINANCIAL"] = 1;
            values[valuesById[2] = "BENEFIT_OTHER_MATERIAL"] = 2;
            return values;
        })();

        v1.Aggravation = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "AGGRAVATION_ABSENT"] = 0;
            values[valuesById[1] = "AGGRAVATION_LIVES_ENDANGERED"] = 1;
            values[valuesById[2] = "AGGRAVATION_INHUMAN_TREATMENT"] = 2;
            return values;
        })();

        v1.Evaluation = (function() {

            const Evaluation = function (properties) {
                this.handling = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Evaluation.prototype.source = 0;
            Evaluation.prototype.information = 0;
            Evaluation.prototype.defaulted = null;
            Evaluation.prototype.epistemic = 0;
            Evaluation.prototype.asOf = "";
            Evaluation.prototype.verifiedOn = "";
            Evaluation.prototype.origin = 0;
            Evaluation.prototype.rightsViolation = null;
            Evaluation.prototype.handling = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evaluation.prototype, "_defaulted", {
                get: $util.oneOfGetter($oneOfFields = ["defaulted"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Evaluation.prototype, "_rightsViolation", {
                get: $util.oneOfGetter($oneOfFields = ["rightsViolation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Evaluation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                    writer.uint32(8).int32(message.source);
                if (message.information != null && $Object.hasOwnProperty.call(message, "information") && message.information !== 0)
                    writer.uint32(16).int32(message.information);
                if (message.defaulted != null && $Object.hasOwnProperty.call(message, "defaulted"))
                    writer.uint32(24).bool(message.defaulted);
                if (message.epistemic != null && $Object.hasOwnProperty.call(message, "epistemic") && message.epistemic !== 0)
                    writer.uint32(32).int32(message.epistemic);
                if (message.asOf != null && $Object.hasOwnProperty.call(message, "asOf") && message.asOf !== "")
                    writer.uint32(42).string(message.asOf);
                if (message.verifiedOn != null && $Object.hasOwnProperty.call(message, "verifiedOn") && message.verifiedOn !== "")
                    writer.uint32(50).string(message.verifiedOn);
                if (message.origin != null && $Object.hasOwnProperty.call(message, "origin") && message.origin !== 0)
                    writer.uint32(56).int32(message.origin);
                if (message.rightsViolation != null && $Object.hasOwnProperty.call(message, "rightsViolation"))
                    writer.uint32(64).bool(message.rightsViolation);
                if (message.handling != null && message.handling.length)
                    writer.uint32(74).int32s(message.handling);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Evaluation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Evaluation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.source = value;
                            else
                                delete message.source;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.information = value;
                            else
                                delete message.information;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.defaulted = reader.bool();
                            message._defaulted = "defaulted";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.epistemic = value;
                            else
                                delete message.epistemic;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.asOf = value;
                            else
                                delete message.asOf;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.verifiedOn = value;
                            else
                                delete message.verifiedOn;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.origin = value;
                            else
                                delete message.origin;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.rightsViolation = reader.bool();
                            message._rightsViolation = "rightsViolation";
                            continue;
                        }
                    case 9: {
                            if (wireType === 2) {
                                if (!(message.handling && message.handling.length))
                                    message.handling = [];
                                reader.int32s(message.handling);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.handling && message.handling.length))
                                message.handling = [];
                            message.handling.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Evaluation;
        })();

        v1.PersonName = (function() {

            const PersonName = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PersonName.prototype.surname = "";
            PersonName.prototype.forenames = "";
            PersonName.prototype.maidenName = "";
            PersonName.prototype.asWritten = "";

            PersonName.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.surname != null && $Object.hasOwnProperty.call(message, "surname") && message.surname !== "")
                    writer.uint32(10).string(message.surname);
                if (message.forenames != null && $Object.hasOwnProperty.call(message, "forenames") && message.forenames !== "")
                    writer.uint32(18).string(message.forenames);
                if (message.maidenName != null && $Object.hasOwnProperty.call(message, "maidenName") && message.maidenName !== "")
                    writer.uint32(26).string(message.maidenName);
                if (message.asWritten != null && $Object.hasOwnProperty.call(message, "asWritten") && message.asWritten !== "")
                    writer.uint32(34).string(message.asWritten);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PersonName.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.PersonName();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.surname = value;
                            else
                                delete message.surname;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.forenames = value;
                            else
                                delete message.forenames;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.maidenName = value;
                            else
                                delete message.maidenName;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.asWritten = value;
                            else
                                delete message.asWritten;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PersonName;
        })();

        v1.Alias = (function() {

            const Alias = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Alias.prototype.kind = 0;
            Alias.prototype.name = "";

            Alias.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(18).string(message.name);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Alias.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Alias();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Alias;
        })();

        v1.Locality = (function() {

            const Locality = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Locality.prototype.street = "";
            Locality.prototype.locality = "";
            Locality.prototype.subdivision = "";
            Locality.prototype.country = "";
            Locality.prototype.when = "";

            Locality.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.street != null && $Object.hasOwnProperty.call(message, "street") && message.street !== "")
                    writer.uint32(10).string(message.street);
                if (message.locality != null && $Object.hasOwnProperty.call(message, "locality") && message.locality !== "")
                    writer.uint32(18).string(message.locality);
                if (message.subdivision != null && $Object.hasOwnProperty.call(message, "subdivision") && message.subdivision !== "")
                    writer.uint32(26).string(message.subdivision);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(34).string(message.country);
                if (message.when != null && $Object.hasOwnProperty.call(message, "when") && message.when !== "")
                    writer.uint32(42).string(message.when);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Locality.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Locality();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.street = value;
                            else
                                delete message.street;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.locality = value;
                            else
                                delete message.locality;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subdivision = value;
                            else
                                delete message.subdivision;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.when = value;
                            else
                                delete message.when;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Locality;
        })();

        v1.IdentityDocument = (function() {

            const IdentityDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            IdentityDocument.prototype.kind = 0;
            IdentityDocument.prototype.number = "";
            IdentityDocument.prototype.issuer = "";
            IdentityDocument.prototype.issuedOn = "";
            IdentityDocument.prototype.expiresOn = "";
            IdentityDocument.prototype.state = 0;

            IdentityDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== "")
                    writer.uint32(18).string(message.number);
                if (message.issuer != null && $Object.hasOwnProperty.call(message, "issuer") && message.issuer !== "")
                    writer.uint32(26).string(message.issuer);
                if (message.issuedOn != null && $Object.hasOwnProperty.call(message, "issuedOn") && message.issuedOn !== "")
                    writer.uint32(34).string(message.issuedOn);
                if (message.expiresOn != null && $Object.hasOwnProperty.call(message, "expiresOn") && message.expiresOn !== "")
                    writer.uint32(42).string(message.expiresOn);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(48).int32(message.state);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            IdentityDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.IdentityDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuer = value;
                            else
                                delete message.issuer;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuedOn = value;
                            else
                                delete message.issuedOn;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.expiresOn = value;
                            else
                                delete message.expiresOn;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return IdentityDocument;
        })();

        v1.Communication = (function() {

            const Communication = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Communication.prototype.kind = 0;
            Communication.prototype.value = "";
            Communication.prototype.pseudonym = "";

            Communication.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(18).string(message.value);
                if (message.pseudonym != null && $Object.hasOwnProperty.call(message, "pseudonym") && message.pseudonym !== "")
                    writer.uint32(26).string(message.pseudonym);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Communication.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Communication();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pseudonym = value;
                            else
                                delete message.pseudonym;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Communication;
        })();

        v1.MediaReference = (function() {

            const MediaReference = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MediaReference.prototype.sha256 = "";
            MediaReference.prototype.description = "";

            MediaReference.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256 !== "")
                    writer.uint32(10).string(message.sha256);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(18).string(message.description);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MediaReference.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.MediaReference();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sha256 = value;
                            else
                                delete message.sha256;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MediaReference;
        })();

        v1.Biometric = (function() {

            const Biometric = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Biometric.prototype.kind = 0;
            Biometric.prototype.reference = "";

            Biometric.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
                    writer.uint32(18).string(message.reference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Biometric.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Biometric();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reference = value;
                            else
                                delete message.reference;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Biometric;
        })();

        v1.Account = (function() {

            const Account = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Account.prototype.kind = 0;
            Account.prototype.identifier = "";
            Account.prototype.institution = "";

            Account.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.identifier != null && $Object.hasOwnProperty.call(message, "identifier") && message.identifier !== "")
                    writer.uint32(18).string(message.identifier);
                if (message.institution != null && $Object.hasOwnProperty.call(message, "institution") && message.institution !== "")
                    writer.uint32(26).string(message.institution);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Account.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Account();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.identifier = value;
                            else
                                delete message.identifier;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.institution = value;
                            else
                                delete message.institution;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Account;
        })();

        v1.Transport = (function() {

            const Transport = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Transport.prototype.kind = 0;
            Transport.prototype.registration = "";
            Transport.prototype.registrationCountry = "";
            Transport.prototype.identifier = "";
            Transport.prototype.description = "";

            Transport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.registration != null && $Object.hasOwnProperty.call(message, "registration") && message.registration !== "")
                    writer.uint32(18).string(message.registration);
                if (message.registrationCountry != null && $Object.hasOwnProperty.call(message, "registrationCountry") && message.registrationCountry !== "")
                    writer.uint32(26).string(message.registrationCountry);
                if (message.identifier != null && $Object.hasOwnProperty.call(message, "identifier") && message.identifier !== "")
                    writer.uint32(34).string(message.identifier);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(42).string(message.description);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Transport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Transport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.registration = value;
                            else
                                delete message.registration;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.registrationCountry = value;
                            else
                                delete message.registrationCountry;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.identifier = value;
                            else
                                delete message.identifier;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Transport;
        })();

        v1.Conviction = (function() {

            const Conviction = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Conviction.prototype.iccs = "";
            Conviction.prototype.date = "";
            Conviction.prototype.court = "";

            Conviction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iccs != null && $Object.hasOwnProperty.call(message, "iccs") && message.iccs !== "")
                    writer.uint32(10).string(message.iccs);
                if (message.date != null && $Object.hasOwnProperty.call(message, "date") && message.date !== "")
                    writer.uint32(18).string(message.date);
                if (message.court != null && $Object.hasOwnProperty.call(message, "court") && message.court !== "")
                    writer.uint32(26).string(message.court);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Conviction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Conviction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.iccs = value;
                            else
                                delete message.iccs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.date = value;
                            else
                                delete message.date;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.court = value;
                            else
                                delete message.court;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Conviction;
        })();

        v1.GroupMembership = (function() {

            const GroupMembership = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            GroupMembership.prototype.group = "";
            GroupMembership.prototype.position = "";

            GroupMembership.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.group != null && $Object.hasOwnProperty.call(message, "group") && message.group !== "")
                    writer.uint32(10).string(message.group);
                if (message.position != null && $Object.hasOwnProperty.call(message, "position") && message.position !== "")
                    writer.uint32(18).string(message.position);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            GroupMembership.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.GroupMembership();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.group = value;
                            else
                                delete message.group;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.position = value;
                            else
                                delete message.position;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return GroupMembership;
        })();

        v1.SystemReference = (function() {

            const SystemReference = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SystemReference.prototype.system = "";
            SystemReference.prototype.reference = "";

            SystemReference.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.system != null && $Object.hasOwnProperty.call(message, "system") && message.system !== "")
                    writer.uint32(10).string(message.system);
                if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
                    writer.uint32(18).string(message.reference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SystemReference.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SystemReference();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.system = value;
                            else
                                delete message.system;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reference = value;
                            else
                                delete message.reference;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SystemReference;
        })();

        v1.VictimDetails = (function() {

            const VictimDetails = function (properties) {
                this.exploitation = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            VictimDetails.prototype.identification = "";
            VictimDetails.prototype.exploitation = $util.emptyArray;
            VictimDetails.prototype.damage = "";
            VictimDetails.prototype.anonymityGuaranteed = null;
            VictimDetails.prototype.courtParticipation = null;
            VictimDetails.prototype.information = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(VictimDetails.prototype, "_anonymityGuaranteed", {
                get: $util.oneOfGetter($oneOfFields = ["anonymityGuaranteed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(VictimDetails.prototype, "_courtParticipation", {
                get: $util.oneOfGetter($oneOfFields = ["courtParticipation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            VictimDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.identification != null && $Object.hasOwnProperty.call(message, "identification") && message.identification !== "")
                    writer.uint32(10).string(message.identification);
                if (message.exploitation != null && message.exploitation.length)
                    writer.uint32(18).int32s(message.exploitation);
                if (message.damage != null && $Object.hasOwnProperty.call(message, "damage") && message.damage !== "")
                    writer.uint32(26).string(message.damage);
                if (message.anonymityGuaranteed != null && $Object.hasOwnProperty.call(message, "anonymityGuaranteed"))
                    writer.uint32(32).bool(message.anonymityGuaranteed);
                if (message.courtParticipation != null && $Object.hasOwnProperty.call(message, "courtParticipation"))
                    writer.uint32(40).bool(message.courtParticipation);
                if (message.information != null && $Object.hasOwnProperty.call(message, "information") && message.information !== "")
                    writer.uint32(50).string(message.information);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            VictimDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.VictimDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.identification = value;
                            else
                                delete message.identification;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.exploitation && message.exploitation.length))
                                    message.exploitation = [];
                                reader.int32s(message.exploitation);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.exploitation && message.exploitation.length))
                                message.exploitation = [];
                            message.exploitation.push(reader.int32());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.damage = value;
                            else
                                delete message.damage;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.anonymityGuaranteed = reader.bool();
                            message._anonymityGuaranteed = "anonymityGuaranteed";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.courtParticipation = reader.bool();
                            message._courtParticipation = "courtParticipation";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.information = value;
                            else
                                delete message.information;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return VictimDetails;
        })();

        v1.WitnessDetails = (function() {

            const WitnessDetails = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            WitnessDetails.prototype.information = "";
            WitnessDetails.prototype.anonymityGuaranteed = null;
            WitnessDetails.prototype.protectionNeeded = null;
            WitnessDetails.prototype.protectedBy = "";
            WitnessDetails.prototype.newIdentity = "";
            WitnessDetails.prototype.courtParticipation = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WitnessDetails.prototype, "_anonymityGuaranteed", {
                get: $util.oneOfGetter($oneOfFields = ["anonymityGuaranteed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WitnessDetails.prototype, "_protectionNeeded", {
                get: $util.oneOfGetter($oneOfFields = ["protectionNeeded"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(WitnessDetails.prototype, "_courtParticipation", {
                get: $util.oneOfGetter($oneOfFields = ["courtParticipation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            WitnessDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.information != null && $Object.hasOwnProperty.call(message, "information") && message.information !== "")
                    writer.uint32(10).string(message.information);
                if (message.anonymityGuaranteed != null && $Object.hasOwnProperty.call(message, "anonymityGuaranteed"))
                    writer.uint32(16).bool(message.anonymityGuaranteed);
                if (message.protectionNeeded != null && $Object.hasOwnProperty.call(message, "protectionNeeded"))
                    writer.uint32(24).bool(message.protectionNeeded);
                if (message.protectedBy != null && $Object.hasOwnProperty.call(message, "protectedBy") && message.protectedBy !== "")
                    writer.uint32(34).string(message.protectedBy);
                if (message.newIdentity != null && $Object.hasOwnProperty.call(message, "newIdentity") && message.newIdentity !== "")
                    writer.uint32(42).string(message.newIdentity);
                if (message.courtParticipation != null && $Object.hasOwnProperty.call(message, "courtParticipation"))
                    writer.uint32(48).bool(message.courtParticipation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            WitnessDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.WitnessDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.information = value;
                            else
                                delete message.information;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.anonymityGuaranteed = reader.bool();
                            message._anonymityGuaranteed = "anonymityGuaranteed";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.protectionNeeded = reader.bool();
                            message._protectionNeeded = "protectionNeeded";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.protectedBy = value;
                            else
                                delete message.protectedBy;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.newIdentity = value;
                            else
                                delete message.newIdentity;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.courtParticipation = reader.bool();
                            message._courtParticipation = "courtParticipation";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return WitnessDetails;
        })();

        v1.InformantDetails = (function() {

            const InformantDetails = function (properties) {
                this.information = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            InformantDetails.prototype.code = "";
            InformantDetails.prototype.pseudonym = "";
            InformantDetails.prototype.information = $util.emptyArray;
            InformantDetails.prototype.informationDetail = "";
            InformantDetails.prototype.anonymityGuaranteed = null;
            InformantDetails.prototype.protectionNeeded = null;
            InformantDetails.prototype.courtParticipation = null;
            InformantDetails.prototype.negativeExperiences = "";
            InformantDetails.prototype.rewards = "";
            InformantDetails.prototype.newIdentity = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InformantDetails.prototype, "_anonymityGuaranteed", {
                get: $util.oneOfGetter($oneOfFields = ["anonymityGuaranteed"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InformantDetails.prototype, "_protectionNeeded", {
                get: $util.oneOfGetter($oneOfFields = ["protectionNeeded"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(InformantDetails.prototype, "_courtParticipation", {
                get: $util.oneOfGetter($oneOfFields = ["courtParticipation"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            InformantDetails.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.pseudonym != null && $Object.hasOwnProperty.call(message, "pseudonym") && message.pseudonym !== "")
                    writer.uint32(18).string(message.pseudonym);
                if (message.information != null && message.information.length)
                    writer.uint32(26).int32s(message.information);
                if (message.informationDetail != null && $Object.hasOwnProperty.call(message, "informationDetail") && message.informationDetail !== "")
                    writer.uint32(34).string(message.informationDetail);
                if (message.anonymityGuaranteed != null && $Object.hasOwnProperty.call(message, "anonymityGuaranteed"))
                    writer.uint32(40).bool(message.anonymityGuaranteed);
                if (message.protectionNeeded != null && $Object.hasOwnProperty.call(message, "protectionNeeded"))
                    writer.uint32(48).bool(message.protectionNeeded);
                if (message.courtParticipation != null && $Object.hasOwnProperty.call(message, "courtParticipation"))
                    writer.uint32(56).bool(message.courtParticipation);
                if (message.negativeExperiences != null && $Object.hasOwnProperty.call(message, "negativeExperiences") && message.negativeExperiences !== "")
                    writer.uint32(66).string(message.negativeExperiences);
                if (message.rewards != null && $Object.hasOwnProperty.call(message, "rewards") && message.rewards !== "")
                    writer.uint32(74).string(message.rewards);
                if (message.newIdentity != null && $Object.hasOwnProperty.call(message, "newIdentity") && message.newIdentity !== "")
                    writer.uint32(82).string(message.newIdentity);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            InformantDetails.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.InformantDetails();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pseudonym = value;
                            else
                                delete message.pseudonym;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.information && message.information.length))
                                    message.information = [];
                                reader.int32s(message.information);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.information && message.information.length))
                                message.information = [];
                            message.information.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.informationDetail = value;
                            else
                                delete message.informationDetail;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.anonymityGuaranteed = reader.bool();
                            message._anonymityGuaranteed = "anonymityGuaranteed";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.protectionNeeded = reader.bool();
                            message._protectionNeeded = "protectionNeeded";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            message.courtParticipation = reader.bool();
                            message._courtParticipation = "courtParticipation";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.negativeExperiences = value;
                            else
                                delete message.negativeExperiences;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rewards = value;
                            else
                                delete message.rewards;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.newIdentity = value;
                            else
                                delete message.newIdentity;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return InformantDetails;
        })();

        v1.SpecialData = (function() {

            const SpecialData = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SpecialData.prototype.ethnicOrigin = "";
            SpecialData.prototype.beliefs = "";
            SpecialData.prototype.health = "";
            SpecialData.prototype.sexualLife = "";

            SpecialData.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ethnicOrigin != null && $Object.hasOwnProperty.call(message, "ethnicOrigin") && message.ethnicOrigin !== "")
                    writer.uint32(10).string(message.ethnicOrigin);
                if (message.beliefs != null && $Object.hasOwnProperty.call(message, "beliefs") && message.beliefs !== "")
                    writer.uint32(18).string(message.beliefs);
                if (message.health != null && $Object.hasOwnProperty.call(message, "health") && message.health !== "")
                    writer.uint32(26).string(message.health);
                if (message.sexualLife != null && $Object.hasOwnProperty.call(message, "sexualLife") && message.sexualLife !== "")
                    writer.uint32(34).string(message.sexualLife);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SpecialData.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SpecialData();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.ethnicOrigin = value;
                            else
                                delete message.ethnicOrigin;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.beliefs = value;
                            else
                                delete message.beliefs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.health = value;
                            else
                                delete message.health;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sexualLife = value;
                            else
                                delete message.sexualLife;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SpecialData;
        })();

        v1.Person = (function() {

            const Person = function (properties) {
                this.categories = [];
                this.purposes = [];
                this.aliases = [];
                this.nationalities = [];
                this.residences = [];
                this.documents = [];
                this.nationalNumbers = [];
                this.faceImages = [];
                this.biometrics = [];
                this.dnaReferences = [];
                this.formerOccupations = [];
                this.languages = [];
                this.accounts = [];
                this.assets = [];
                this.movements = [];
                this.communications = [];
                this.transports = [];
                this.convictions = [];
                this.roles = [];
                this.material = [];
                this.otherSystems = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Person.prototype.ref = "";
            Person.prototype.categories = $util.emptyArray;
            Person.prototype.evaluation = null;
            Person.prototype.purposes = $util.emptyArray;
            Person.prototype.pseudonym = "";
            Person.prototype.name = null;
            Person.prototype.aliases = $util.emptyArray;
            Person.prototype.father = null;
            Person.prototype.mother = null;
            Person.prototype.sex = 0;
            Person.prototype.birthDate = "";
            Person.prototype.ageBand = 0;
            Person.prototype.minor = 0;
            Person.prototype.birthPlace = null;
            Person.prototype.nationalities = $util.emptyArray;
            Person.prototype.maritalStatus = 0;
            Person.prototype.residences = $util.emptyArray;
            Person.prototype.physicalDescription = "";
            Person.prototype.distinguishingMarks = "";
            Person.prototype.documents = $util.emptyArray;
            Person.prototype.nationalNumbers = $util.emptyArray;
            Person.prototype.faceImages = $util.emptyArray;
            Person.prototype.biometrics = $util.emptyArray;
            Person.prototype.dnaReferences = $util.emptyArray;
            Person.prototype.occupation = "";
            Person.prototype.occupationGroup = 0;
            Person.prototype.formerOccupations = $util.emptyArray;
            Person.prototype.languages = $util.emptyArray;
            Person.prototype.accounts = $util.emptyArray;
            Person.prototype.assets = $util.emptyArray;
            Person.prototype.lifestyle = "";
            Person.prototype.movements = $util.emptyArray;
            Person.prototype.weapons = "";
            Person.prototype.dangerRating = 0;
            Person.prototype.escapeRisk = null;
            Person.prototype.traits = "";
            Person.prototype.drugAbuse = "";
            Person.prototype.communications = $util.emptyArray;
            Person.prototype.transports = $util.emptyArray;
            Person.prototype.convictions = $util.emptyArray;
            Person.prototype.roles = $util.emptyArray;
            Person.prototype.group = null;
            Person.prototype.material = $util.emptyArray;
            Person.prototype.proceedings = 0;
            Person.prototype.otherSystems = $util.emptyArray;
            Person.prototype.victim = null;
            Person.prototype.witness = null;
            Person.prototype.informant = null;
            Person.prototype.special = null;
            Person.prototype.migrationStatus = 0;
            Person.prototype.asylumClaim = "";
            Person.prototype.atRisk = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Person.prototype, "_escapeRisk", {
                get: $util.oneOfGetter($oneOfFields = ["escapeRisk"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Person.prototype, "_atRisk", {
                get: $util.oneOfGetter($oneOfFields = ["atRisk"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Person.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== "")
                    writer.uint32(10).string(message.ref);
                if (message.categories != null && message.categories.length)
                    writer.uint32(18).int32s(message.categories);
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.cop.v1.Evaluation.encode(message.evaluation, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.purposes != null && message.purposes.length)
                    writer.uint32(34).int32s(message.purposes);
                if (message.pseudonym != null && $Object.hasOwnProperty.call(message, "pseudonym") && message.pseudonym !== "")
                    writer.uint32(42).string(message.pseudonym);
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    $root.cop.v1.PersonName.encode(message.name, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.aliases != null && message.aliases.length)
                    for (let i = 0; i < message.aliases.length; ++i)
                        $root.cop.v1.Alias.encode(message.aliases[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.father != null && $Object.hasOwnProperty.call(message, "father"))
                    $root.cop.v1.PersonName.encode(message.father, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.mother != null && $Object.hasOwnProperty.call(message, "mother"))
                    $root.cop.v1.PersonName.encode(message.mother, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.sex != null && $Object.hasOwnProperty.call(message, "sex") && message.sex !== 0)
                    writer.uint32(80).int32(message.sex);
                if (message.birthDate != null && $Object.hasOwnProperty.call(message, "birthDate") && message.birthDate !== "")
                    writer.uint32(90).string(message.birthDate);
                if (message.ageBand != null && $Object.hasOwnProperty.call(message, "ageBand") && message.ageBand !== 0)
                    writer.uint32(96).int32(message.ageBand);
                if (message.minor != null && $Object.hasOwnProperty.call(message, "minor") && message.minor !== 0)
                    writer.uint32(104).int32(message.minor);
                if (message.birthPlace != null && $Object.hasOwnProperty.call(message, "birthPlace"))
                    $root.cop.v1.Locality.encode(message.birthPlace, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.nationalities != null && message.nationalities.length)
                    for (let i = 0; i < message.nationalities.length; ++i)
                        writer.uint32(122).string(message.nationalities[i]);
                if (message.maritalStatus != null && $Object.hasOwnProperty.call(message, "maritalStatus") && message.maritalStatus !== 0)
                    writer.uint32(128).int32(message.maritalStatus);
                if (message.residences != null && message.residences.length)
                    for (let i = 0; i < message.residences.length; ++i)
                        $root.cop.v1.Locality.encode(message.residences[i], writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.physicalDescription != null && $Object.hasOwnProperty.call(message, "physicalDescription") && message.physicalDescription !== "")
                    writer.uint32(146).string(message.physicalDescription);
                if (message.distinguishingMarks != null && $Object.hasOwnProperty.call(message, "distinguishingMarks") && message.distinguishingMarks !== "")
                    writer.uint32(154).string(message.distinguishingMarks);
                if (message.documents != null && message.documents.length)
                    for (let i = 0; i < message.documents.length; ++i)
                        $root.cop.v1.IdentityDocument.encode(message.documents[i], writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.nationalNumbers != null && message.nationalNumbers.length)
                    for (let i = 0; i < message.nationalNumbers.length; ++i)
                        writer.uint32(170).string(message.nationalNumbers[i]);
                if (message.faceImages != null && message.faceImages.length)
                    for (let i = 0; i < message.faceImages.length; ++i)
                        $root.cop.v1.MediaReference.encode(message.faceImages[i], writer.uint32(178).fork(), _depth + 1).ldelim();
                if (message.biometrics != null && message.biometrics.length)
                    for (let i = 0; i < message.biometrics.length; ++i)
                        $root.cop.v1.Biometric.encode(message.biometrics[i], writer.uint32(186).fork(), _depth + 1).ldelim();
                if (message.dnaReferences != null && message.dnaReferences.length)
                    for (let i = 0; i < message.dnaReferences.length; ++i)
                        writer.uint32(194).string(message.dnaReferences[i]);
                if (message.occupation != null && $Object.hasOwnProperty.call(message, "occupation") && message.occupation !== "")
                    writer.uint32(202).string(message.occupation);
                if (message.occupationGroup != null && $Object.hasOwnProperty.call(message, "occupationGroup") && message.occupationGroup !== 0)
                    writer.uint32(208).int32(message.occupationGroup);
                if (message.formerOccupations != null && message.formerOccupations.length)
                    for (let i = 0; i < message.formerOccupations.length; ++i)
                        writer.uint32(218).string(message.formerOccupations[i]);
                if (message.languages != null && message.languages.length)
                    for (let i = 0; i < message.languages.length; ++i)
                        writer.uint32(226).string(message.languages[i]);
                if (message.accounts != null && message.accounts.length)
                    for (let i = 0; i < message.accounts.length; ++i)
                        $root.cop.v1.Account.encode(message.accounts[i], writer.uint32(234).fork(), _depth + 1).ldelim();
                if (message.assets != null && message.assets.length)
                    for (let i = 0; i < message.assets.length; ++i)
                        writer.uint32(242).string(message.assets[i]);
                if (message.lifestyle != null && $Object.hasOwnProperty.call(message, "lifestyle") && message.lifestyle !== "")
                    writer.uint32(250).string(message.lifestyle);
                if (message.movements != null && message.movements.length)
                    for (let i = 0; i < message.movements.length; ++i)
                        $root.cop.v1.Locality.encode(message.movements[i], writer.uint32(258).fork(), _depth + 1).ldelim();
                if (message.weapons != null && $Object.hasOwnProperty.call(message, "weapons") && message.weapons !== "")
                    writer.uint32(266).string(message.weapons);
                if (message.dangerRating != null && $Object.hasOwnProperty.call(message, "dangerRating") && message.dangerRating !== 0)
                    writer.uint32(272).int32(message.dangerRating);
                if (message.escapeRisk != null && $Object.hasOwnProperty.call(message, "escapeRisk"))
                    writer.uint32(280).bool(message.escapeRisk);
                if (message.traits != null && $Object.hasOwnProperty.call(message, "traits") && message.traits !== "")
                    writer.uint32(290).string(message.traits);
                if (message.drugAbuse != null && $Object.hasOwnProperty.call(message, "drugAbuse") && message.drugAbuse !== "")
                    writer.uint32(298).string(message.drugAbuse);
                if (message.communications != null && message.communications.length)
                    for (let i = 0; i < message.communications.length; ++i)
                        $root.cop.v1.Communication.encode(message.communications[i], writer.uint32(306).fork(), _depth + 1).ldelim();
                if (message.transports != null && message.transports.length)
                    for (let i = 0; i < message.transports.length; ++i)
                        $root.cop.v1.Transport.encode(message.transports[i], writer.uint32(314).fork(), _depth + 1).ldelim();
                if (message.convictions != null && message.convictions.length)
                    for (let i = 0; i < message.convictions.length; ++i)
                        $root.cop.v1.Conviction.encode(message.convictions[i], writer.uint32(322).fork(), _depth + 1).ldelim();
                if (message.roles != null && message.roles.length)
                    writer.uint32(330).int32s(message.roles);
                if (message.group != null && $Object.hasOwnProperty.call(message, "group"))
                    $root.cop.v1.GroupMembership.encode(message.group, writer.uint32(338).fork(), _depth + 1).ldelim();
                if (message.material != null && message.material.length)
                    for (let i = 0; i < message.material.length; ++i)
                        $root.cop.v1.MediaReference.encode(message.material[i], writer.uint32(346).fork(), _depth + 1).ldelim();
                if (message.proceedings != null && $Object.hasOwnProperty.call(message, "proceedings") && message.proceedings !== 0)
                    writer.uint32(352).int32(message.proceedings);
                if (message.otherSystems != null && message.otherSystems.length)
                    for (let i = 0; i < message.otherSystems.length; ++i)
                        $root.cop.v1.SystemReference.encode(message.otherSystems[i], writer.uint32(362).fork(), _depth + 1).ldelim();
                if (message.victim != null && $Object.hasOwnProperty.call(message, "victim"))
                    $root.cop.v1.VictimDetails.encode(message.victim, writer.uint32(370).fork(), _depth + 1).ldelim();
                if (message.witness != null && $Object.hasOwnProperty.call(message, "witness"))
                    $root.cop.v1.WitnessDetails.encode(message.witness, writer.uint32(378).fork(), _depth + 1).ldelim();
                if (message.informant != null && $Object.hasOwnProperty.call(message, "informant"))
                    $root.cop.v1.InformantDetails.encode(message.informant, writer.uint32(386).fork(), _depth + 1).ldelim();
                if (message.special != null && $Object.hasOwnProperty.call(message, "special"))
                    $root.cop.v1.SpecialData.encode(message.special, writer.uint32(394).fork(), _depth + 1).ldelim();
                if (message.migrationStatus != null && $Object.hasOwnProperty.call(message, "migrationStatus") && message.migrationStatus !== 0)
                    writer.uint32(400).int32(message.migrationStatus);
                if (message.asylumClaim != null && $Object.hasOwnProperty.call(message, "asylumClaim") && message.asylumClaim !== "")
                    writer.uint32(410).string(message.asylumClaim);
                if (message.atRisk != null && $Object.hasOwnProperty.call(message, "atRisk"))
                    writer.uint32(416).bool(message.atRisk);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Person.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Person();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.categories && message.categories.length))
                                    message.categories = [];
                                reader.int32s(message.categories);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.categories && message.categories.length))
                                message.categories = [];
                            message.categories.push(reader.int32());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.cop.v1.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.purposes && message.purposes.length))
                                    message.purposes = [];
                                reader.int32s(message.purposes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.purposes && message.purposes.length))
                                message.purposes = [];
                            message.purposes.push(reader.int32());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pseudonym = value;
                            else
                                delete message.pseudonym;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.name = $root.cop.v1.PersonName.decode(reader, reader.size(), $undefined, _depth + 1, message.name);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.aliases && message.aliases.length))
                                message.aliases = [];
                            message.aliases.push($root.cop.v1.Alias.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.father = $root.cop.v1.PersonName.decode(reader, reader.size(), $undefined, _depth + 1, message.father);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.mother = $root.cop.v1.PersonName.decode(reader, reader.size(), $undefined, _depth + 1, message.mother);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.sex = value;
                            else
                                delete message.sex;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.birthDate = value;
                            else
                                delete message.birthDate;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.ageBand = value;
                            else
                                delete message.ageBand;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.minor = value;
                            else
                                delete message.minor;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.birthPlace = $root.cop.v1.Locality.decode(reader, reader.size(), $undefined, _depth + 1, message.birthPlace);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nationalities && message.nationalities.length))
                                message.nationalities = [];
                            message.nationalities.push(reader.stringVerify());
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.maritalStatus = value;
                            else
                                delete message.maritalStatus;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if (!(message.residences && message.residences.length))
                                message.residences = [];
                            message.residences.push($root.cop.v1.Locality.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.physicalDescription = value;
                            else
                                delete message.physicalDescription;
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.distinguishingMarks = value;
                            else
                                delete message.distinguishingMarks;
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            if (!(message.documents && message.documents.length))
                                message.documents = [];
                            message.documents.push($root.cop.v1.IdentityDocument.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            if (!(message.nationalNumbers && message.nationalNumbers.length))
                                message.nationalNumbers = [];
                            message.nationalNumbers.push(reader.stringVerify());
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            if (!(message.faceImages && message.faceImages.length))
                                message.faceImages = [];
                            message.faceImages.push($root.cop.v1.MediaReference.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 23: {
                            if (wireType !== 2)
                                break;
                            if (!(message.biometrics && message.biometrics.length))
                                message.biometrics = [];
                            message.biometrics.push($root.cop.v1.Biometric.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            if (!(message.dnaReferences && message.dnaReferences.length))
                                message.dnaReferences = [];
                            message.dnaReferences.push(reader.stringVerify());
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.occupation = value;
                            else
                                delete message.occupation;
                            continue;
                        }
                    case 26: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.occupationGroup = value;
                            else
                                delete message.occupationGroup;
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            if (!(message.formerOccupations && message.formerOccupations.length))
                                message.formerOccupations = [];
                            message.formerOccupations.push(reader.stringVerify());
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            if (!(message.languages && message.languages.length))
                                message.languages = [];
                            message.languages.push(reader.stringVerify());
                            continue;
                        }
                    case 29: {
                            if (wireType !== 2)
                                break;
                            if (!(message.accounts && message.accounts.length))
                                message.accounts = [];
                            message.accounts.push($root.cop.v1.Account.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 30: {
                            if (wireType !== 2)
                                break;
                            if (!(message.assets && message.assets.length))
                                message.assets = [];
                            message.assets.push(reader.stringVerify());
                            continue;
                        }
                    case 31: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.lifestyle = value;
                            else
                                delete message.lifestyle;
                            continue;
                        }
                    case 32: {
                            if (wireType !== 2)
                                break;
                            if (!(message.movements && message.movements.length))
                                message.movements = [];
                            message.movements.push($root.cop.v1.Locality.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 33: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.weapons = value;
                            else
                                delete message.weapons;
                            continue;
                        }
                    case 34: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.dangerRating = value;
                            else
                                delete message.dangerRating;
                            continue;
                        }
                    case 35: {
                            if (wireType !== 0)
                                break;
                            message.escapeRisk = reader.bool();
                            message._escapeRisk = "escapeRisk";
                            continue;
                        }
                    case 36: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traits = value;
                            else
                                delete message.traits;
                            continue;
                        }
                    case 37: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.drugAbuse = value;
                            else
                                delete message.drugAbuse;
                            continue;
                        }
                    case 38: {
                            if (wireType !== 2)
                                break;
                            if (!(message.communications && message.communications.length))
                                message.communications = [];
                            message.communications.push($root.cop.v1.Communication.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 39: {
                            if (wireType !== 2)
                                break;
                            if (!(message.transports && message.transports.length))
                                message.transports = [];
                            message.transports.push($root.cop.v1.Transport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 40: {
                            if (wireType !== 2)
                                break;
                            if (!(message.convictions && message.convictions.length))
                                message.convictions = [];
                            message.convictions.push($root.cop.v1.Conviction.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 41: {
                            if (wireType === 2) {
                                if (!(message.roles && message.roles.length))
                                    message.roles = [];
                                reader.int32s(message.roles);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.roles && message.roles.length))
                                message.roles = [];
                            message.roles.push(reader.int32());
                            continue;
                        }
                    case 42: {
                            if (wireType !== 2)
                                break;
                            message.group = $root.cop.v1.GroupMembership.decode(reader, reader.size(), $undefined, _depth + 1, message.group);
                            continue;
                        }
                    case 43: {
                            if (wireType !== 2)
                                break;
                            if (!(message.material && message.material.length))
                                message.material = [];
                            message.material.push($root.cop.v1.MediaReference.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 44: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.proceedings = value;
                            else
                                delete message.proceedings;
                            continue;
                        }
                    case 45: {
                            if (wireType !== 2)
                                break;
                            if (!(message.otherSystems && message.otherSystems.length))
                                message.otherSystems = [];
                            message.otherSystems.push($root.cop.v1.SystemReference.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 46: {
                            if (wireType !== 2)
                                break;
                            message.victim = $root.cop.v1.VictimDetails.decode(reader, reader.size(), $undefined, _depth + 1, message.victim);
                            continue;
                        }
                    case 47: {
                            if (wireType !== 2)
                                break;
                            message.witness = $root.cop.v1.WitnessDetails.decode(reader, reader.size(), $undefined, _depth + 1, message.witness);
                            continue;
                        }
                    case 48: {
                            if (wireType !== 2)
                                break;
                            message.informant = $root.cop.v1.InformantDetails.decode(reader, reader.size(), $undefined, _depth + 1, message.informant);
                            continue;
                        }
                    case 49: {
                            if (wireType !== 2)
                                break;
                            message.special = $root.cop.v1.SpecialData.decode(reader, reader.size(), $undefined, _depth + 1, message.special);
                            continue;
                        }
                    case 50: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.migrationStatus = value;
                            else
                                delete message.migrationStatus;
                            continue;
                        }
                    case 51: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.asylumClaim = value;
                            else
                                delete message.asylumClaim;
                            continue;
                        }
                    case 52: {
                            if (wireType !== 0)
                                break;
                            message.atRisk = reader.bool();
                            message._atRisk = "atRisk";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Person;
        })();

        v1.Organisation = (function() {

            const Organisation = function (properties) {
                this.directors = [];
                this.accounts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Organisation.prototype.ref = "";
            Organisation.prototype.evaluation = null;
            Organisation.prototype.name = "";
            Organisation.prototype.place = null;
            Organisation.prototype.registrationNumber = "";
            Organisation.prototype.legalForm = "";
            Organisation.prototype.activity = "";
            Organisation.prototype.directors = $util.emptyArray;
            Organisation.prototype.accounts = $util.emptyArray;

            Organisation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== "")
                    writer.uint32(10).string(message.ref);
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.cop.v1.Evaluation.encode(message.evaluation, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(26).string(message.name);
                if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                    $root.cop.v1.Locality.encode(message.place, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.registrationNumber != null && $Object.hasOwnProperty.call(message, "registrationNumber") && message.registrationNumber !== "")
                    writer.uint32(42).string(message.registrationNumber);
                if (message.legalForm != null && $Object.hasOwnProperty.call(message, "legalForm") && message.legalForm !== "")
                    writer.uint32(50).string(message.legalForm);
                if (message.activity != null && $Object.hasOwnProperty.call(message, "activity") && message.activity !== "")
                    writer.uint32(58).string(message.activity);
                if (message.directors != null && message.directors.length)
                    for (let i = 0; i < message.directors.length; ++i)
                        writer.uint32(66).string(message.directors[i]);
                if (message.accounts != null && message.accounts.length)
                    for (let i = 0; i < message.accounts.length; ++i)
                        $root.cop.v1.Account.encode(message.accounts[i], writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Organisation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Organisation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.cop.v1.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.place = $root.cop.v1.Locality.decode(reader, reader.size(), $undefined, _depth + 1, message.place);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.registrationNumber = value;
                            else
                                delete message.registrationNumber;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.legalForm = value;
                            else
                                delete message.legalForm;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.activity = value;
                            else
                                delete message.activity;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.directors && message.directors.length))
                                message.directors = [];
                            message.directors.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.accounts && message.accounts.length))
                                message.accounts = [];
                            message.accounts.push($root.cop.v1.Account.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Organisation;
        })();

        v1.Relation = (function() {

            const Relation = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Relation.prototype.from = "";
            Relation.prototype.to = "";
            Relation.prototype.kind = 0;
            Relation.prototype.nature = "";
            Relation.prototype.evaluation = null;

            Relation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(10).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(18).string(message.to);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(24).int32(message.kind);
                if (message.nature != null && $Object.hasOwnProperty.call(message, "nature") && message.nature !== "")
                    writer.uint32(34).string(message.nature);
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.cop.v1.Evaluation.encode(message.evaluation, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Relation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Relation();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nature = value;
                            else
                                delete message.nature;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.cop.v1.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Relation;
        })();

        v1.SmugglingElements = (function() {

            const SmugglingElements = function (properties) {
                this.benefits = [];
                this.aggravations = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SmugglingElements.prototype.procured = "";
            SmugglingElements.prototype.enteredCountry = "";
            SmugglingElements.prototype.benefits = $util.emptyArray;
            SmugglingElements.prototype.aggravations = $util.emptyArray;

            SmugglingElements.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.procured != null && $Object.hasOwnProperty.call(message, "procured") && message.procured !== "")
                    writer.uint32(10).string(message.procured);
                if (message.enteredCountry != null && $Object.hasOwnProperty.call(message, "enteredCountry") && message.enteredCountry !== "")
                    writer.uint32(18).string(message.enteredCountry);
                if (message.benefits != null && message.benefits.length)
                    writer.uint32(26).int32s(message.benefits);
                if (message.aggravations != null && message.aggravations.length)
                    writer.uint32(34).int32s(message.aggravations);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SmugglingElements.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SmugglingElements();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.procured = value;
                            else
                                delete message.procured;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.enteredCountry = value;
                            else
                                delete message.enteredCountry;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.benefits && message.benefits.length))
                                    message.benefits = [];
                                reader.int32s(message.benefits);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.benefits && message.benefits.length))
                                message.benefits = [];
                            message.benefits.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType === 2) {
                                if (!(message.aggravations && message.aggravations.length))
                                    message.aggravations = [];
                                reader.int32s(message.aggravations);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.aggravations && message.aggravations.length))
                                message.aggravations = [];
                            message.aggravations.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SmugglingElements;
        })();

        v1.TraffickingElements = (function() {

            const TraffickingElements = function (properties) {
                this.acts = [];
                this.means = [];
                this.purposes = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            TraffickingElements.prototype.acts = $util.emptyArray;
            TraffickingElements.prototype.means = $util.emptyArray;
            TraffickingElements.prototype.purposes = $util.emptyArray;
            TraffickingElements.prototype.child = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(TraffickingElements.prototype, "_child", {
                get: $util.oneOfGetter($oneOfFields = ["child"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            TraffickingElements.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.acts != null && message.acts.length)
                    writer.uint32(10).int32s(message.acts);
                if (message.means != null && message.means.length)
                    writer.uint32(18).int32s(message.means);
                if (message.purposes != null && message.purposes.length)
                    writer.uint32(26).int32s(message.purposes);
                if (message.child != null && $Object.hasOwnProperty.call(message, "child"))
                    writer.uint32(32).bool(message.child);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            TraffickingElements.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.TraffickingElements();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.acts && message.acts.length))
                                    message.acts = [];
                                reader.int32s(message.acts);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.acts && message.acts.length))
                                message.acts = [];
                            message.acts.push(reader.int32());
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.means && message.means.length))
                                    message.means = [];
                                reader.int32s(message.means);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.means && message.means.length))
                                message.means = [];
                            message.means.push(reader.int32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.purposes && message.purposes.length))
                                    message.purposes = [];
                                reader.int32s(message.purposes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.purposes && message.purposes.length))
                                message.purposes = [];
                            message.purposes.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.child = reader.bool();
                            message._child = "child";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return TraffickingElements;
        })();

        v1.Offence = (function() {

            const Offence = function (properties) {
                this.range = [];
                this.persons = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Offence.prototype.iccs = "";
            Offence.prototype.stage = 0;
            Offence.prototype.when = "";
            Offence.prototype.where = null;
            Offence.prototype.how = "";
            Offence.prototype.modusOperandi = "";
            Offence.prototype.range = $util.emptyArray;
            Offence.prototype.persons = $util.emptyArray;
            Offence.prototype.smuggling = null;
            Offence.prototype.trafficking = null;
            Offence.prototype.evaluation = null;

            Offence.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iccs != null && $Object.hasOwnProperty.call(message, "iccs") && message.iccs !== "")
                    writer.uint32(10).string(message.iccs);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== 0)
                    writer.uint32(16).int32(message.stage);
                if (message.when != null && $Object.hasOwnProperty.call(message, "when") && message.when !== "")
                    writer.uint32(26).string(message.when);
                if (message.where != null && $Object.hasOwnProperty.call(message, "where"))
                    $root.cop.v1.Locality.encode(message.where, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.how != null && $Object.hasOwnProperty.call(message, "how") && message.how !== "")
                    writer.uint32(42).string(message.how);
                if (message.modusOperandi != null && $Object.hasOwnProperty.call(message, "modusOperandi") && message.modusOperandi !== "")
                    writer.uint32(50).string(message.modusOperandi);
                if (message.range != null && message.range.length)
                    for (let i = 0; i < message.range.length; ++i)
                        writer.uint32(58).string(message.range[i]);
                if (message.persons != null && message.persons.length)
                    for (let i = 0; i < message.persons.length; ++i)
                        writer.uint32(66).string(message.persons[i]);
                if (message.smuggling != null && $Object.hasOwnProperty.call(message, "smuggling"))
                    $root.cop.v1.SmugglingElements.encode(message.smuggling, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.trafficking != null && $Object.hasOwnProperty.call(message, "trafficking"))
                    $root.cop.v1.TraffickingElements.encode(message.trafficking, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.cop.v1.Evaluation.encode(message.evaluation, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Offence.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Offence();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.iccs = value;
                            else
                                delete message.iccs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.when = value;
                            else
                                delete message.when;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.where = $root.cop.v1.Locality.decode(reader, reader.size(), $undefined, _depth + 1, message.where);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.how = value;
                            else
                                delete message.how;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.modusOperandi = value;
                            else
                                delete message.modusOperandi;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.range && message.range.length))
                                message.range = [];
                            message.range.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.persons && message.persons.length))
                                message.persons = [];
                            message.persons.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.smuggling = $root.cop.v1.SmugglingElements.decode(reader, reader.size(), $undefined, _depth + 1, message.smuggling);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.trafficking = $root.cop.v1.TraffickingElements.decode(reader, reader.size(), $undefined, _depth + 1, message.trafficking);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.cop.v1.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Offence;
        })();

        v1.Statement = (function() {

            const Statement = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Statement.prototype.text = "";
            Statement.prototype.evaluation = null;

            Statement.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(10).string(message.text);
                if (message.evaluation != null && $Object.hasOwnProperty.call(message, "evaluation"))
                    $root.cop.v1.Evaluation.encode(message.evaluation, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Statement.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Statement();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.evaluation = $root.cop.v1.Evaluation.decode(reader, reader.size(), $undefined, _depth + 1, message.evaluation);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Statement;
        })();

        v1.Aggregate = (function() {

            const Aggregate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Aggregate.prototype.dimension = "";
            Aggregate.prototype.value = "";
            Aggregate.prototype.count = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Aggregate.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Aggregate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.dimension != null && $Object.hasOwnProperty.call(message, "dimension") && message.dimension !== "")
                    writer.uint32(10).string(message.dimension);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(18).string(message.value);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    writer.uint32(24).uint32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Aggregate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Aggregate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.dimension = value;
                            else
                                delete message.dimension;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.count = reader.uint32();
                            message._count = "count";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Aggregate;
        })();

        v1.CaseData = (function() {

            const CaseData = function (properties) {
                this.persons = [];
                this.organisations = [];
                this.relations = [];
                this.offences = [];
                this.transports = [];
                this.statements = [];
                this.aggregates = [];
                this.references = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CaseData.prototype.persons = $util.emptyArray;
            CaseData.prototype.organisations = $util.emptyArray;
            CaseData.prototype.relations = $util.emptyArray;
            CaseData.prototype.offences = $util.emptyArray;
            CaseData.prototype.transports = $util.emptyArray;
            CaseData.prototype.statements = $util.emptyArray;
            CaseData.prototype.aggregates = $util.emptyArray;
            CaseData.prototype.references = $util.emptyArray;

            CaseData.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.persons != null && message.persons.length)
                    for (let i = 0; i < message.persons.length; ++i)
                        $root.cop.v1.Person.encode(message.persons[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.organisations != null && message.organisations.length)
                    for (let i = 0; i < message.organisations.length; ++i)
                        $root.cop.v1.Organisation.encode(message.organisations[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.relations != null && message.relations.length)
                    for (let i = 0; i < message.relations.length; ++i)
                        $root.cop.v1.Relation.encode(message.relations[i], writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.offences != null && message.offences.length)
                    for (let i = 0; i < message.offences.length; ++i)
                        $root.cop.v1.Offence.encode(message.offences[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.transports != null && message.transports.length)
                    for (let i = 0; i < message.transports.length; ++i)
                        $root.cop.v1.Transport.encode(message.transports[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.statements != null && message.statements.length)
                    for (let i = 0; i < message.statements.length; ++i)
                        $root.cop.v1.Statement.encode(message.statements[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.aggregates != null && message.aggregates.length)
                    for (let i = 0; i < message.aggregates.length; ++i)
                        $root.cop.v1.Aggregate.encode(message.aggregates[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.references != null && message.references.length)
                    for (let i = 0; i < message.references.length; ++i)
                        $root.cop.v1.SystemReference.encode(message.references[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CaseData.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CaseData();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.persons && message.persons.length))
                                message.persons = [];
                            message.persons.push($root.cop.v1.Person.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.organisations && message.organisations.length))
                                message.organisations = [];
                            message.organisations.push($root.cop.v1.Organisation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.relations && message.relations.length))
                                message.relations = [];
                            message.relations.push($root.cop.v1.Relation.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.offences && message.offences.length))
                                message.offences = [];
                            message.offences.push($root.cop.v1.Offence.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.transports && message.transports.length))
                                message.transports = [];
                            message.transports.push($root.cop.v1.Transport.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.statements && message.statements.length))
                                message.statements = [];
                            message.statements.push($root.cop.v1.Statement.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.aggregates && message.aggregates.length))
                                message.aggregates = [];
                            message.aggregates.push($root.cop.v1.Aggregate.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.references && message.references.length))
                                message.references = [];
                            message.references.push($root.cop.v1.SystemReference.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CaseData;
        })();

        v1.ContactDirectory = (function() {

            const ContactDirectory = function (properties) {
                this.contacts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ContactDirectory.prototype.version = 0;
            ContactDirectory.prototype.contacts = $util.emptyArray;

            ContactDirectory.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.contacts != null && message.contacts.length)
                    for (let i = 0; i < message.contacts.length; ++i)
                        $root.cop.v1.Contact.encode(message.contacts[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ContactDirectory.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ContactDirectory();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.contacts && message.contacts.length))
                                message.contacts = [];
                            message.contacts.push($root.cop.v1.Contact.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ContactDirectory;
        })();

        v1.ContactRole = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTACT_ROLE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CONTACT_ROLE_HEAD_OF_UNIT"] = 1;
            values[valuesById[2] = "CONTACT_ROLE_DUTY_OFFICER"] = 2;
            values[valuesById[3] = "CONTACT_ROLE_LIAISON"] = 3;
            values[valuesById[4] = "CONTACT_ROLE_JUDICIAL_COOPERATION"] = 4;
            values[valuesById[5] = "CONTACT_ROLE_VICTIM_PROTECTION"] = 5;
            values[valuesById[6] = "CONTACT_ROLE_DOCUMENT_FRAUD"] = 6;
            values[valuesById[7] = "CONTACT_ROLE_DATA_PROTECTION"] = 7;
            values[valuesById[8] = "CONTACT_ROLE_TECHNICAL"] = 8;
            return values;
        })();

        v1.Competence = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "COMPETENCE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "COMPETENCE_SMUGGLING_LAND"] = 1;
            values[valuesById[2] = "COMPETENCE_SMUGGLING_SEA"] = 2;
            values[valuesById[3] = "COMPETENCE_SMUGGLING_AIR"] = 3;
            values[valuesById[4] = "COMPETENCE_TRAFFICKING"] = 4;
            values[valuesById[5] = "COMPETENCE_DOCUMENT_FRAUD"] = 5;
            values[valuesById[6] = "COMPETENCE_JUDICIAL"] = 6;
            values[valuesById[7] = "COMPETENCE_FINANCIAL"] = 7;
            values[valuesById[8] = "COMPETENCE_VICTIMS"] = 8;
            values[valuesById[9] = "COMPETENCE_DISTRESS"] = 9;
            values[valuesById[10] = "COMPETENCE_ANALYSIS"] = 10;
            return values;
        })();

        v1.ContactLanguage = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CONTACT_LANGUAGE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CONTACT_LANGUAGE_FR"] = 1;
            values[valuesById[2] = "CONTACT_LANGUAGE_EN"] = 2;
            values[valuesById[3] = "CONTACT_LANGUAGE_AR"] = 3;
            values[valuesById[4] = "CONTACT_LANGUAGE_PT"] = 4;
            values[valuesById[5] = "CONTACT_LANGUAGE_ES"] = 5;
            values[valuesById[6] = "CONTACT_LANGUAGE_BM"] = 6;
            values[valuesById[7] = "CONTACT_LANGUAGE_DYU"] = 7;
            values[valuesById[8] = "CONTACT_LANGUAGE_MAN"] = 8;
            values[valuesById[9] = "CONTACT_LANGUAGE_SUS"] = 9;
            values[valuesById[10] = "CONTACT_LANGUAGE_FF"] = 10;
            values[valuesById[11] = "CONTACT_LANGUAGE_WO"] = 11;
            values[valuesById[12] = "CONTACT_LANGUAGE_SRR"] = 12;
            values[valuesById[13] = "CONTACT_LANGUAGE_SNK"] = 13;
            values[valuesById[14] = "CONTACT_LANGUAGE_HA"] = 14;
            values[valuesById[15] = "CONTACT_LANGUAGE_DJE"] = 15;
            values[valuesById[16] = "CONTACT_LANGUAGE_KR"] = 16;
            values[valuesById[17] = "CONTACT_LANGUAGE_TMH"] = 17;
            values[valuesById[18] = "CONTACT_LANGUAGE_SON"] = 18;
            values[valuesById[19] = "CONTACT_LANGUAGE_BCI"] = 19;
            return values;
        })();

        v1.Duty = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DUTY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DUTY_ALWAYS"] = 1;
            values[valuesById[2] = "DUTY_HOURS"] = 2;
            return values;
        })();

        v1.Weekday = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "WEEKDAY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "WEEKDAY_MON"] = 1;
            values[valuesById[2] = "WEEKDAY_TUE"] = 2;
            values[valuesById[3] = "WEEKDAY_WED"] = 3;
            values[valuesById[4] = "WEEKDAY_THU"] = 4;
            values[valuesById[5] = "WEEKDAY_FRI"] = 5;
            values[valuesById[6] = "WEEKDAY_SAT"] = 6;
            values[valuesById[7] = "WEEKDAY_SUN"] = 7;
            return values;
        })();

        v1.Contact = (function() {

            const Contact = function (properties) {
                this.competences = [];
                this.languages = [];
                this.days = [];
                this.telephones = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Contact.prototype.role = 0;
            Contact.prototype.competences = $util.emptyArray;
            Contact.prototype.languages = $util.emptyArray;
            Contact.prototype.duty = 0;
            Contact.prototype.days = $util.emptyArray;
            Contact.prototype.from = "";
            Contact.prototype.until = "";
            Contact.prototype.telephones = $util.emptyArray;
            Contact.prototype.mailbox = "";
            Contact.prototype.verifiedOn = "";

            Contact.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.role != null && $Object.hasOwnProperty.call(message, "role") && message.role !== 0)
                    writer.uint32(8).int32(message.role);
                if (message.competences != null && message.competences.length)
                    writer.uint32(18).int32s(message.competences);
                if (message.languages != null && message.languages.length)
                    writer.uint32(26).int32s(message.languages);
                if (message.duty != null && $Object.hasOwnProperty.call(message, "duty") && message.duty !== 0)
                    writer.uint32(32).int32(message.duty);
                if (message.days != null && message.days.length)
                    writer.uint32(42).int32s(message.days);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(50).string(message.from);
                if (message.until != null && $Object.hasOwnProperty.call(message, "until") && message.until !== "")
                    writer.uint32(58).string(message.until);
                if (message.telephones != null && message.telephones.length)
                    for (let i = 0; i < message.telephones.length; ++i)
                        writer.uint32(66).string(message.telephones[i]);
                if (message.mailbox != null && $Object.hasOwnProperty.call(message, "mailbox") && message.mailbox !== "")
                    writer.uint32(74).string(message.mailbox);
                if (message.verifiedOn != null && $Object.hasOwnProperty.call(message, "verifiedOn") && message.verifiedOn !== "")
                    writer.uint32(82).string(message.verifiedOn);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Contact.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Contact();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.role = value;
                            else
                                delete message.role;
                            continue;
                        }
                    case 2: {
                            if (wireType === 2) {
                                if (!(message.competences && message.competences.length))
                                    message.competences = [];
                                reader.int32s(message.competences);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.competences && message.competences.length))
                                message.competences = [];
                            message.competences.push(reader.int32());
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.languages && message.languages.length))
                                    message.languages = [];
                                reader.int32s(message.languages);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.languages && message.languages.length))
                                message.languages = [];
                            message.languages.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.duty = value;
                            else
                                delete message.duty;
                            continue;
                        }
                    case 5: {
                            if (wireType === 2) {
                                if (!(message.days && message.days.length))
                                    message.days = [];
                                reader.int32s(message.days);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.days && message.days.length))
                                message.days = [];
                            message.days.push(reader.int32());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.until = value;
                            else
                                delete message.until;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.telephones && message.telephones.length))
                                message.telephones = [];
                            message.telephones.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.mailbox = value;
                            else
                                delete message.mailbox;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.verifiedOn = value;
                            else
                                delete message.verifiedOn;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Contact;
        })();

        v1.Content = (function() {

            const Content = function (properties) {
                this.attachments = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Content.prototype.author = null;
            Content.prototype.caseReference = "";
            Content.prototype.marking = null;
            Content.prototype.caseData = null;
            Content.prototype.forwarded = null;
            Content.prototype.filterRecord = $util.newBuffer([]);
            Content.prototype.attachments = $util.emptyArray;
            Content.prototype.incident = null;
            Content.prototype.meetingRequest = null;
            Content.prototype.agreementProposal = null;
            Content.prototype.agreementAcceptance = null;
            Content.prototype.contactDirectory = null;
            Content.prototype.step = null;
            Content.prototype.assistanceRequest = null;
            Content.prototype.extraditionRequest = null;
            Content.prototype.arrestReport = null;
            Content.prototype.rectificationOrder = null;
            Content.prototype.permissionRequest = null;
            Content.prototype.operationProposal = null;

            let $oneOfFields;

            $Object.defineProperty(Content.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["incident", "meetingRequest", "agreementProposal", "agreementAcceptance", "contactDirectory", "step", "assistanceRequest", "extraditionRequest", "arrestReport", "rectificationOrder", "permissionRequest", "operationProposal"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Content.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.author != null && $Object.hasOwnProperty.call(message, "author"))
                    $root.cop.v1.Author.encode(message.author, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.caseReference != null && $Object.hasOwnProperty.call(message, "caseReference") && message.caseReference !== "")
                    writer.uint32(18).string(message.caseReference);
                if (message.marking != null && $Object.hasOwnProperty.call(message, "marking"))
                    $root.cop.v1.Marking.encode(message.marking, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.caseData != null && $Object.hasOwnProperty.call(message, "caseData"))
                    $root.cop.v1.CaseData.encode(message.caseData, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.forwarded != null && $Object.hasOwnProperty.call(message, "forwarded"))
                    $root.cop.v1.Forwarded.encode(message.forwarded, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.filterRecord != null && $Object.hasOwnProperty.call(message, "filterRecord") && message.filterRecord.length)
                    writer.uint32(50).bytes(message.filterRecord);
                if (message.attachments != null && message.attachments.length)
                    for (let i = 0; i < message.attachments.length; ++i)
                        $root.cop.v1.AttachedDocument.encode(message.attachments[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.incident != null && $Object.hasOwnProperty.call(message, "incident"))
                    $root.cop.v1.Incident.encode(message.incident, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.meetingRequest != null && $Object.hasOwnProperty.call(message, "meetingRequest"))
                    $root.cop.v1.MeetingRequest.encode(message.meetingRequest, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.agreementProposal != null && $Object.hasOwnProperty.call(message, "agreementProposal"))
                    $root.cop.v1.AgreementProposal.encode(message.agreementProposal, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.agreementAcceptance != null && $Object.hasOwnProperty.call(message, "agreementAcceptance"))
                    $root.cop.v1.AgreementAcceptance.encode(message.agreementAcceptance, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.contactDirectory != null && $Object.hasOwnProperty.call(message, "contactDirectory"))
                    $root.cop.v1.ContactDirectory.encode(message.contactDirectory, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.step != null && $Object.hasOwnProperty.call(message, "step"))
                    $root.cop.v1.Step.encode(message.step, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.assistanceRequest != null && $Object.hasOwnProperty.call(message, "assistanceRequest"))
                    $root.cop.v1.AssistanceRequest.encode(message.assistanceRequest, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.extraditionRequest != null && $Object.hasOwnProperty.call(message, "extraditionRequest"))
                    $root.cop.v1.ExtraditionRequest.encode(message.extraditionRequest, writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.arrestReport != null && $Object.hasOwnProperty.call(message, "arrestReport"))
                    $root.cop.v1.ArrestReport.encode(message.arrestReport, writer.uint32(154).fork(), _depth + 1).ldelim();
                if (message.rectificationOrder != null && $Object.hasOwnProperty.call(message, "rectificationOrder"))
                    $root.cop.v1.RectificationOrder.encode(message.rectificationOrder, writer.uint32(162).fork(), _depth + 1).ldelim();
                if (message.permissionRequest != null && $Object.hasOwnProperty.call(message, "permissionRequest"))
                    $root.cop.v1.PermissionRequest.encode(message.permissionRequest, writer.uint32(170).fork(), _depth + 1).ldelim();
                if (message.operationProposal != null && $Object.hasOwnProperty.call(message, "operationProposal"))
                    $root.cop.v1.OperationProposal.encode(message.operationProposal, writer.uint32(178).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Content.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Content();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.author = $root.cop.v1.Author.decode(reader, reader.size(), $undefined, _depth + 1, message.author);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.caseReference = value;
                            else
                                delete message.caseReference;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.marking = $root.cop.v1.Marking.decode(reader, reader.size(), $undefined, _depth + 1, message.marking);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.caseData = $root.cop.v1.CaseData.decode(reader, reader.size(), $undefined, _depth + 1, message.caseData);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.forwarded = $root.cop.v1.Forwarded.decode(reader, reader.size(), $undefined, _depth + 1, message.forwarded);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.filterRecord = value;
                            else
                                delete message.filterRecord;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attachments && message.attachments.length))
                                message.attachments = [];
                            message.attachments.push($root.cop.v1.AttachedDocument.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.incident = $root.cop.v1.Incident.decode(reader, reader.size(), $undefined, _depth + 1, message.incident);
                            message.kind = "incident";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.meetingRequest = $root.cop.v1.MeetingRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.meetingRequest);
                            message.kind = "meetingRequest";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.agreementProposal = $root.cop.v1.AgreementProposal.decode(reader, reader.size(), $undefined, _depth + 1, message.agreementProposal);
                            message.kind = "agreementProposal";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.agreementAcceptance = $root.cop.v1.AgreementAcceptance.decode(reader, reader.size(), $undefined, _depth + 1, message.agreementAcceptance);
                            message.kind = "agreementAcceptance";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.contactDirectory = $root.cop.v1.ContactDirectory.decode(reader, reader.size(), $undefined, _depth + 1, message.contactDirectory);
                            message.kind = "contactDirectory";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.step = $root.cop.v1.Step.decode(reader, reader.size(), $undefined, _depth + 1, message.step);
                            message.kind = "step";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.assistanceRequest = $root.cop.v1.AssistanceRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.assistanceRequest);
                            message.kind = "assistanceRequest";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.extraditionRequest = $root.cop.v1.ExtraditionRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.extraditionRequest);
                            message.kind = "extraditionRequest";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.arrestReport = $root.cop.v1.ArrestReport.decode(reader, reader.size(), $undefined, _depth + 1, message.arrestReport);
                            message.kind = "arrestReport";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.rectificationOrder = $root.cop.v1.RectificationOrder.decode(reader, reader.size(), $undefined, _depth + 1, message.rectificationOrder);
                            message.kind = "rectificationOrder";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.permissionRequest = $root.cop.v1.PermissionRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.permissionRequest);
                            message.kind = "permissionRequest";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.operationProposal = $root.cop.v1.OperationProposal.decode(reader, reader.size(), $undefined, _depth + 1, message.operationProposal);
                            message.kind = "operationProposal";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Content;
        })();

        v1.Author = (function() {

            const Author = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Author.prototype.officer = "";

            Author.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.officer != null && $Object.hasOwnProperty.call(message, "officer") && message.officer !== "")
                    writer.uint32(10).string(message.officer);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Author.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Author();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.officer = value;
                            else
                                delete message.officer;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Author;
        })();

        v1.Forwarded = (function() {

            const Forwarded = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Forwarded.prototype.from = "";
            Forwarded.prototype.messageId = $util.newBuffer([]);

            Forwarded.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(10).string(message.from);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(18).bytes(message.messageId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Forwarded.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Forwarded();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Forwarded;
        })();

        v1.IncidentType = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "INCIDENT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "INCIDENT_SMUGGLING_LAND"] = 1;
            values[valuesById[2] = "INCIDENT_SMUGGLING_SEA"] = 2;
            values[valuesById[3] = "INCIDENT_SMUGGLING_AIR"] = 3;
            values[valuesById[4] = "INCIDENT_TRAFFICKING"] = 4;
            values[valuesById[5] = "INCIDENT_DOCUMENT_FRAUD"] = 5;
            values[valuesById[6] = "INCIDENT_TRANSIT_HOUSE"] = 6;
            values[valuesById[7] = "INCIDENT_DISTRESS"] = 7;
            return values;
        })();

        v1.Means = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MEANS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MEANS_FOOT"] = 1;
            values[valuesById[2] = "MEANS_MOTORCYCLE"] = 2;
            values[valuesById[3] = "MEANS_CAR"] = 3;
            values[valuesById[4] = "MEANS_PICKUP"] = 4;
            values[valuesById[5] = "MEANS_BUS"] = 5;
            values[valuesById[6] = "MEANS_TRUCK"] = 6;
            values[valuesById[7] = "MEANS_BOAT"] = 7;
            values[valuesById[8] = "MEANS_TRAIN"] = 8;
            values[valuesById[9] = "MEANS_AIRCRAFT"] = 9;
            return values;
        })();

        v1.Place = (function() {

            const Place = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Place.prototype.name = "";
            Place.prototype.country = "";
            Place.prototype.latitude = null;
            Place.prototype.longitude = null;
            Place.prototype.subdivision = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Place.prototype, "_latitude", {
                get: $util.oneOfGetter($oneOfFields = ["latitude"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Place.prototype, "_longitude", {
                get: $util.oneOfGetter($oneOfFields = ["longitude"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Place.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(18).string(message.country);
                if (message.latitude != null && $Object.hasOwnProperty.call(message, "latitude"))
                    writer.uint32(25).double(message.latitude);
                if (message.longitude != null && $Object.hasOwnProperty.call(message, "longitude"))
                    writer.uint32(33).double(message.longitude);
                if (message.subdivision != null && $Object.hasOwnProperty.call(message, "subdivision") && message.subdivision !== "")
                    writer.uint32(42).string(message.subdivision);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Place.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Place();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.latitude = reader.double();
                            message._latitude = "latitude";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.longitude = reader.double();
                            message._longitude = "longitude";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subdivision = value;
                            else
                                delete message.subdivision;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Place;
        })();

        v1.HeadCount = (function() {

            const HeadCount = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            HeadCount.prototype.total = null;
            HeadCount.prototype.women = null;
            HeadCount.prototype.men = null;
            HeadCount.prototype.minors = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HeadCount.prototype, "_total", {
                get: $util.oneOfGetter($oneOfFields = ["total"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HeadCount.prototype, "_women", {
                get: $util.oneOfGetter($oneOfFields = ["women"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HeadCount.prototype, "_men", {
                get: $util.oneOfGetter($oneOfFields = ["men"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(HeadCount.prototype, "_minors", {
                get: $util.oneOfGetter($oneOfFields = ["minors"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            HeadCount.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    writer.uint32(8).uint32(message.total);
                if (message.women != null && $Object.hasOwnProperty.call(message, "women"))
                    writer.uint32(16).uint32(message.women);
                if (message.men != null && $Object.hasOwnProperty.call(message, "men"))
                    writer.uint32(24).uint32(message.men);
                if (message.minors != null && $Object.hasOwnProperty.call(message, "minors"))
                    writer.uint32(32).uint32(message.minors);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            HeadCount.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.HeadCount();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.total = reader.uint32();
                            message._total = "total";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.women = reader.uint32();
                            message._women = "women";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.men = reader.uint32();
                            message._men = "men";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.minors = reader.uint32();
                            message._minors = "minors";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return HeadCount;
        })();

        v1.Incident = (function() {

            const Incident = function (properties) {
                this.route = [];
                this.means = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Incident.prototype.type = 0;
            Incident.prototype.occurredFromMs = 0;
            Incident.prototype.occurredToMs = null;
            Incident.prototype.place = null;
            Incident.prototype.route = $util.emptyArray;
            Incident.prototype.headCount = null;
            Incident.prototype.means = $util.emptyArray;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Incident.prototype, "_occurredToMs", {
                get: $util.oneOfGetter($oneOfFields = ["occurredToMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Incident.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                    writer.uint32(8).int32(message.type);
                if (message.occurredFromMs != null && $Object.hasOwnProperty.call(message, "occurredFromMs") && !$Object.is(message.occurredFromMs, 0))
                    writer.uint32(17).double(message.occurredFromMs);
                if (message.occurredToMs != null && $Object.hasOwnProperty.call(message, "occurredToMs"))
                    writer.uint32(25).double(message.occurredToMs);
                if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                    $root.cop.v1.Place.encode(message.place, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.route != null && message.route.length)
                    for (let i = 0; i < message.route.length; ++i)
                        $root.cop.v1.Place.encode(message.route[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.headCount != null && $Object.hasOwnProperty.call(message, "headCount"))
                    $root.cop.v1.HeadCount.encode(message.headCount, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.means != null && message.means.length)
                    writer.uint32(58).int32s(message.means);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Incident.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Incident();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.type = value;
                            else
                                delete message.type;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.occurredFromMs = value;
                            else
                                delete message.occurredFromMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.occurredToMs = reader.double();
                            message._occurredToMs = "occurredToMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.place = $root.cop.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1, message.place);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.route && message.route.length))
                                message.route = [];
                            message.route.push($root.cop.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.headCount = $root.cop.v1.HeadCount.decode(reader, reader.size(), $undefined, _depth + 1, message.headCount);
                            continue;
                        }
                    case 7: {
                            if (wireType === 2) {
                                if (!(message.means && message.means.length))
                                    message.means = [];
                                reader.int32s(message.means);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.means && message.means.length))
                                message.means = [];
                            message.means.push(reader.int32());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Incident;
        })();

        v1.MeetingPurpose = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MEETING_PURPOSE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MEETING_PURPOSE_CASE_COORDINATION"] = 1;
            values[valuesById[2] = "MEETING_PURPOSE_JOINT_OPERATION"] = 2;
            values[valuesById[3] = "MEETING_PURPOSE_ROUTE_ANALYSIS"] = 3;
            values[valuesById[4] = "MEETING_PURPOSE_PROCEDURES"] = 4;
            return values;
        })();

        v1.MeetingMode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MEETING_MODE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MEETING_MODE_IN_PERSON"] = 1;
            values[valuesById[2] = "MEETING_MODE_TELEPHONE"] = 2;
            values[valuesById[3] = "MEETING_MODE_VIDEO"] = 3;
            return values;
        })();

        v1.MeetingRequest = (function() {

            const MeetingRequest = function (properties) {
                this.slots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            MeetingRequest.prototype.purpose = 0;
            MeetingRequest.prototype.mode = 0;
            MeetingRequest.prototype.place = null;
            MeetingRequest.prototype.slots = $util.emptyArray;

            MeetingRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== 0)
                    writer.uint32(8).int32(message.purpose);
                if (message.mode != null && $Object.hasOwnProperty.call(message, "mode") && message.mode !== 0)
                    writer.uint32(16).int32(message.mode);
                if (message.place != null && $Object.hasOwnProperty.call(message, "place"))
                    $root.cop.v1.Place.encode(message.place, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.slots != null && message.slots.length)
                    for (let i = 0; i < message.slots.length; ++i)
                        $root.cop.v1.Slot.encode(message.slots[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            MeetingRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.MeetingRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.mode = value;
                            else
                                delete message.mode;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.place = $root.cop.v1.Place.decode(reader, reader.size(), $undefined, _depth + 1, message.place);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push($root.cop.v1.Slot.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return MeetingRequest;
        })();

        v1.AttachedDocument = (function() {

            const AttachedDocument = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AttachedDocument.prototype.title = "";
            AttachedDocument.prototype.octets = 0;
            AttachedDocument.prototype.sha256 = $util.newBuffer([]);
            AttachedDocument.prototype.key = $util.newBuffer([]);

            AttachedDocument.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                    writer.uint32(10).string(message.title);
                if (message.octets != null && $Object.hasOwnProperty.call(message, "octets") && message.octets !== 0)
                    writer.uint32(16).uint32(message.octets);
                if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                    writer.uint32(26).bytes(message.sha256);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(34).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AttachedDocument.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AttachedDocument();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.title = value;
                            else
                                delete message.title;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.octets = value;
                            else
                                delete message.octets;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sha256 = value;
                            else
                                delete message.sha256;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AttachedDocument;
        })();

        v1.CourierNote = (function() {

            const CourierNote = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CourierNote.prototype.version = 0;
            CourierNote.prototype.from = "";
            CourierNote.prototype.to = "";
            CourierNote.prototype.createdMs = 0;
            CourierNote.prototype.key = $util.newBuffer([]);

            CourierNote.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(18).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(26).string(message.to);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && !$Object.is(message.createdMs, 0))
                    writer.uint32(33).double(message.createdMs);
                if (message.key != null && $Object.hasOwnProperty.call(message, "key") && message.key.length)
                    writer.uint32(42).bytes(message.key);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CourierNote.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CourierNote();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.key = value;
                            else
                                delete message.key;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CourierNote;
        })();

        v1.CourierInside = (function() {

            const CourierInside = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CourierInside.prototype.keyset = $util.newBuffer([]);
            CourierInside.prototype.note = $util.newBuffer([]);

            CourierInside.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.keyset != null && $Object.hasOwnProperty.call(message, "keyset") && message.keyset.length)
                    writer.uint32(10).bytes(message.keyset);
                if (message.note != null && $Object.hasOwnProperty.call(message, "note") && message.note.length)
                    writer.uint32(18).bytes(message.note);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CourierInside.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CourierInside();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.keyset = value;
                            else
                                delete message.keyset;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.note = value;
                            else
                                delete message.note;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CourierInside;
        })();

        v1.CourierCover = (function() {

            const CourierCover = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            CourierCover.prototype.jweProtected = $util.newBuffer([]);
            CourierCover.prototype.recipient = null;
            CourierCover.prototype.iv = $util.newBuffer([]);
            CourierCover.prototype.ciphertext = $util.newBuffer([]);
            CourierCover.prototype.tag = $util.newBuffer([]);

            CourierCover.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.jweProtected != null && $Object.hasOwnProperty.call(message, "jweProtected") && message.jweProtected.length)
                    writer.uint32(10).bytes(message.jweProtected);
                if (message.recipient != null && $Object.hasOwnProperty.call(message, "recipient"))
                    $root.cop.v1.JweRecipient.encode(message.recipient, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(26).bytes(message.iv);
                if (message.ciphertext != null && $Object.hasOwnProperty.call(message, "ciphertext") && message.ciphertext.length)
                    writer.uint32(34).bytes(message.ciphertext);
                if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag.length)
                    writer.uint32(42).bytes(message.tag);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            CourierCover.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.CourierCover();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.jweProtected = value;
                            else
                                delete message.jweProtected;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.recipient = $root.cop.v1.JweRecipient.decode(reader, reader.size(), $undefined, _depth + 1, message.recipient);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ciphertext = value;
                            else
                                delete message.ciphertext;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.tag = value;
                            else
                                delete message.tag;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CourierCover;
        })();

        v1.Priority = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PRIORITY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PRIORITY_URGENT"] = 1;
            values[valuesById[2] = "PRIORITY_ROUTINE"] = 2;
            return values;
        })();

        v1.Header = (function() {

            const Header = function (properties) {
                this.to = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Header.prototype.version = 0;
            Header.prototype.messageId = $util.newBuffer([]);
            Header.prototype.exchangeId = $util.newBuffer([]);
            Header.prototype.from = "";
            Header.prototype.to = $util.emptyArray;
            Header.prototype.createdMs = 0;
            Header.prototype.expiresMs = 0;
            Header.prototype.priority = 0;
            Header.prototype.training = false;
            Header.prototype.paddedSize = 0;

            Header.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(18).bytes(message.messageId);
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(26).bytes(message.exchangeId);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(34).string(message.from);
                if (message.to != null && message.to.length)
                    for (let i = 0; i < message.to.length; ++i)
                        writer.uint32(42).string(message.to[i]);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && !$Object.is(message.createdMs, 0))
                    writer.uint32(49).double(message.createdMs);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && !$Object.is(message.expiresMs, 0))
                    writer.uint32(57).double(message.expiresMs);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority") && message.priority !== 0)
                    writer.uint32(64).int32(message.priority);
                if (message.training != null && $Object.hasOwnProperty.call(message, "training") && message.training !== false)
                    writer.uint32(72).bool(message.training);
                if (message.paddedSize != null && $Object.hasOwnProperty.call(message, "paddedSize") && message.paddedSize !== 0)
                    writer.uint32(80).uint32(message.paddedSize);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Header.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Header();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.to && message.to.length))
                                message.to = [];
                            message.to.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.priority = value;
                            else
                                delete message.priority;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.training = value;
                            else
                                delete message.training;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.paddedSize = value;
                            else
                                delete message.paddedSize;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Header;
        })();

        v1.JweRecipient = (function() {

            const JweRecipient = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            JweRecipient.prototype.kid = "";
            JweRecipient.prototype.encryptedKey = $util.newBuffer([]);

            JweRecipient.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kid != null && $Object.hasOwnProperty.call(message, "kid") && message.kid !== "")
                    writer.uint32(10).string(message.kid);
                if (message.encryptedKey != null && $Object.hasOwnProperty.call(message, "encryptedKey") && message.encryptedKey.length)
                    writer.uint32(18).bytes(message.encryptedKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            JweRecipient.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.JweRecipient();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kid = value;
                            else
                                delete message.kid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.encryptedKey = value;
                            else
                                delete message.encryptedKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return JweRecipient;
        })();

        v1.Envelope = (function() {

            const Envelope = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Envelope.prototype.header = $util.newBuffer([]);
            Envelope.prototype.jweProtected = $util.newBuffer([]);
            Envelope.prototype.recipient = null;
            Envelope.prototype.iv = $util.newBuffer([]);
            Envelope.prototype.ciphertext = $util.newBuffer([]);
            Envelope.prototype.tag = $util.newBuffer([]);

            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.header != null && $Object.hasOwnProperty.call(message, "header") && message.header.length)
                    writer.uint32(10).bytes(message.header);
                if (message.jweProtected != null && $Object.hasOwnProperty.call(message, "jweProtected") && message.jweProtected.length)
                    writer.uint32(18).bytes(message.jweProtected);
                if (message.recipient != null && $Object.hasOwnProperty.call(message, "recipient"))
                    $root.cop.v1.JweRecipient.encode(message.recipient, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.iv != null && $Object.hasOwnProperty.call(message, "iv") && message.iv.length)
                    writer.uint32(34).bytes(message.iv);
                if (message.ciphertext != null && $Object.hasOwnProperty.call(message, "ciphertext") && message.ciphertext.length)
                    writer.uint32(42).bytes(message.ciphertext);
                if (message.tag != null && $Object.hasOwnProperty.call(message, "tag") && message.tag.length)
                    writer.uint32(50).bytes(message.tag);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Envelope();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.header = value;
                            else
                                delete message.header;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.jweProtected = value;
                            else
                                delete message.jweProtected;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.recipient = $root.cop.v1.JweRecipient.decode(reader, reader.size(), $undefined, _depth + 1, message.recipient);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.iv = value;
                            else
                                delete message.iv;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.ciphertext = value;
                            else
                                delete message.ciphertext;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.tag = value;
                            else
                                delete message.tag;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Envelope;
        })();

        v1.SignedContent = (function() {

            const SignedContent = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SignedContent.prototype.jwsProtected = $util.newBuffer([]);
            SignedContent.prototype.signature = $util.newBuffer([]);
            SignedContent.prototype.packedContent = $util.newBuffer([]);

            SignedContent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.jwsProtected != null && $Object.hasOwnProperty.call(message, "jwsProtected") && message.jwsProtected.length)
                    writer.uint32(10).bytes(message.jwsProtected);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(18).bytes(message.signature);
                if (message.packedContent != null && $Object.hasOwnProperty.call(message, "packedContent") && message.packedContent.length)
                    writer.uint32(26).bytes(message.packedContent);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SignedContent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SignedContent();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.jwsProtected = value;
                            else
                                delete message.jwsProtected;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.packedContent = value;
                            else
                                delete message.packedContent;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignedContent;
        })();

        v1.FilterAction = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FILTER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FILTER_ALLOW"] = 1;
            values[valuesById[2] = "FILTER_NECESSARY"] = 2;
            values[valuesById[3] = "FILTER_GENERALISE"] = 3;
            values[valuesById[4] = "FILTER_PSEUDONYMISE"] = 4;
            values[valuesById[5] = "FILTER_DENY"] = 5;
            values[valuesById[6] = "FILTER_REDACT"] = 6;
            return values;
        })();

        v1.FilterDecision = (function() {

            const FilterDecision = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilterDecision.prototype.path = "";
            FilterDecision.prototype.action = 0;
            FilterDecision.prototype.rule = "";
            FilterDecision.prototype.article = "";
            FilterDecision.prototype.reason = "";
            FilterDecision.prototype.passages = 0;

            FilterDecision.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(10).string(message.path);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                    writer.uint32(16).int32(message.action);
                if (message.rule != null && $Object.hasOwnProperty.call(message, "rule") && message.rule !== "")
                    writer.uint32(26).string(message.rule);
                if (message.article != null && $Object.hasOwnProperty.call(message, "article") && message.article !== "")
                    writer.uint32(34).string(message.article);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(42).string(message.reason);
                if (message.passages != null && $Object.hasOwnProperty.call(message, "passages") && message.passages !== 0)
                    writer.uint32(48).uint32(message.passages);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilterDecision.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.FilterDecision();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.rule = value;
                            else
                                delete message.rule;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.article = value;
                            else
                                delete message.article;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.passages = value;
                            else
                                delete message.passages;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilterDecision;
        })();

        v1.FilterRecord = (function() {

            const FilterRecord = function (properties) {
                this.to = [];
                this.bases = [];
                this.decisions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            FilterRecord.prototype.version = 0;
            FilterRecord.prototype.messageId = $util.newBuffer([]);
            FilterRecord.prototype.exchangeId = $util.newBuffer([]);
            FilterRecord.prototype.from = "";
            FilterRecord.prototype.to = $util.emptyArray;
            FilterRecord.prototype.recipientClass = "";
            FilterRecord.prototype.policyVersion = "";
            FilterRecord.prototype.policyDigest = $util.newBuffer([]);
            FilterRecord.prototype.contentDigest = $util.newBuffer([]);
            FilterRecord.prototype.author = "";
            FilterRecord.prototype.approvedBy = "";
            FilterRecord.prototype.approvalNote = "";
            FilterRecord.prototype.atMs = 0;
            FilterRecord.prototype.bases = $util.emptyArray;
            FilterRecord.prototype.decisions = $util.emptyArray;
            FilterRecord.prototype.withheld = 0;

            FilterRecord.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(18).bytes(message.messageId);
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(26).bytes(message.exchangeId);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(34).string(message.from);
                if (message.to != null && message.to.length)
                    for (let i = 0; i < message.to.length; ++i)
                        writer.uint32(42).string(message.to[i]);
                if (message.recipientClass != null && $Object.hasOwnProperty.call(message, "recipientClass") && message.recipientClass !== "")
                    writer.uint32(50).string(message.recipientClass);
                if (message.policyVersion != null && $Object.hasOwnProperty.call(message, "policyVersion") && message.policyVersion !== "")
                    writer.uint32(58).string(message.policyVersion);
                if (message.policyDigest != null && $Object.hasOwnProperty.call(message, "policyDigest") && message.policyDigest.length)
                    writer.uint32(66).bytes(message.policyDigest);
                if (message.contentDigest != null && $Object.hasOwnProperty.call(message, "contentDigest") && message.contentDigest.length)
                    writer.uint32(74).bytes(message.contentDigest);
                if (message.author != null && $Object.hasOwnProperty.call(message, "author") && message.author !== "")
                    writer.uint32(82).string(message.author);
                if (message.approvedBy != null && $Object.hasOwnProperty.call(message, "approvedBy") && message.approvedBy !== "")
                    writer.uint32(90).string(message.approvedBy);
                if (message.approvalNote != null && $Object.hasOwnProperty.call(message, "approvalNote") && message.approvalNote !== "")
                    writer.uint32(98).string(message.approvalNote);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(105).double(message.atMs);
                if (message.bases != null && message.bases.length)
                    for (let i = 0; i < message.bases.length; ++i)
                        writer.uint32(114).string(message.bases[i]);
                if (message.decisions != null && message.decisions.length)
                    for (let i = 0; i < message.decisions.length; ++i)
                        $root.cop.v1.FilterDecision.encode(message.decisions[i], writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.withheld != null && $Object.hasOwnProperty.call(message, "withheld") && message.withheld !== 0)
                    writer.uint32(128).uint32(message.withheld);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            FilterRecord.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.FilterRecord();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.to && message.to.length))
                                message.to = [];
                            message.to.push(reader.stringVerify());
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipientClass = value;
                            else
                                delete message.recipientClass;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.policyVersion = value;
                            else
                                delete message.policyVersion;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.policyDigest = value;
                            else
                                delete message.policyDigest;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.contentDigest = value;
                            else
                                delete message.contentDigest;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.author = value;
                            else
                                delete message.author;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.approvedBy = value;
                            else
                                delete message.approvedBy;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.approvalNote = value;
                            else
                                delete message.approvalNote;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.bases && message.bases.length))
                                message.bases = [];
                            message.bases.push(reader.stringVerify());
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if (!(message.decisions && message.decisions.length))
                                message.decisions = [];
                            message.decisions.push($root.cop.v1.FilterDecision.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.withheld = value;
                            else
                                delete message.withheld;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return FilterRecord;
        })();

        v1.Lane = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "LANE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "LANE_RECEIPTS"] = 1;
            values[valuesById[2] = "LANE_URGENT"] = 2;
            values[valuesById[3] = "LANE_ROUTINE"] = 3;
            return values;
        })();

        v1.Cursor = (function() {

            const Cursor = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Cursor.prototype.lane = 0;
            Cursor.prototype.through = 0;

            Cursor.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(8).int32(message.lane);
                if (message.through != null && $Object.hasOwnProperty.call(message, "through") && message.through !== 0)
                    writer.uint32(16).uint32(message.through);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Cursor.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Cursor();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.through = value;
                            else
                                delete message.through;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cursor;
        })();

        v1.Hello = (function() {

            const Hello = function (properties) {
                this.versions = [];
                this.received = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Hello.prototype.versions = $util.emptyArray;
            Hello.prototype.unit = "";
            Hello.prototype.instance = $util.newBuffer([]);
            Hello.prototype.rosterVersion = 0;
            Hello.prototype.keysetVersion = 0;
            Hello.prototype.knownKeysetVersion = 0;
            Hello.prototype.received = $util.emptyArray;
            Hello.prototype.windowOctets = 0;
            Hello.prototype.windowItems = 0;
            Hello.prototype.clockMs = 0;
            Hello.prototype.rosterDigest = $util.newBuffer([]);
            Hello.prototype.logGeneration = 0;
            Hello.prototype.logSize = 0;
            Hello.prototype.witnessedGeneration = 0;
            Hello.prototype.witnessedSize = 0;
            Hello.prototype.relayOctets = 0;

            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.versions != null && message.versions.length)
                    writer.uint32(10).uint32s(message.versions);
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(18).string(message.unit);
                if (message.instance != null && $Object.hasOwnProperty.call(message, "instance") && message.instance.length)
                    writer.uint32(26).bytes(message.instance);
                if (message.rosterVersion != null && $Object.hasOwnProperty.call(message, "rosterVersion") && message.rosterVersion !== 0)
                    writer.uint32(32).uint32(message.rosterVersion);
                if (message.keysetVersion != null && $Object.hasOwnProperty.call(message, "keysetVersion") && message.keysetVersion !== 0)
                    writer.uint32(40).uint32(message.keysetVersion);
                if (message.knownKeysetVersion != null && $Object.hasOwnProperty.call(message, "knownKeysetVersion") && message.knownKeysetVersion !== 0)
                    writer.uint32(48).uint32(message.knownKeysetVersion);
                if (message.received != null && message.received.length)
                    for (let i = 0; i < message.received.length; ++i)
                        $root.cop.v1.Cursor.encode(message.received[i], writer.uint32(58).fork(), _depth + 1).ldelim();
                if (message.windowOctets != null && $Object.hasOwnProperty.call(message, "windowOctets") && message.windowOctets !== 0)
                    writer.uint32(64).uint32(message.windowOctets);
                if (message.windowItems != null && $Object.hasOwnProperty.call(message, "windowItems") && message.windowItems !== 0)
                    writer.uint32(72).uint32(message.windowItems);
                if (message.clockMs != null && $Object.hasOwnProperty.call(message, "clockMs") && !$Object.is(message.clockMs, 0))
                    writer.uint32(81).double(message.clockMs);
                if (message.rosterDigest != null && $Object.hasOwnProperty.call(message, "rosterDigest") && message.rosterDigest.length)
                    writer.uint32(90).bytes(message.rosterDigest);
                if (message.logGeneration != null && $Object.hasOwnProperty.call(message, "logGeneration") && message.logGeneration !== 0)
                    writer.uint32(96).uint32(message.logGeneration);
                if (message.logSize != null && $Object.hasOwnProperty.call(message, "logSize") && message.logSize !== 0)
                    writer.uint32(104).uint32(message.logSize);
                if (message.witnessedGeneration != null && $Object.hasOwnProperty.call(message, "witnessedGeneration") && message.witnessedGeneration !== 0)
                    writer.uint32(112).uint32(message.witnessedGeneration);
                if (message.witnessedSize != null && $Object.hasOwnProperty.call(message, "witnessedSize") && message.witnessedSize !== 0)
                    writer.uint32(120).uint32(message.witnessedSize);
                if (message.relayOctets != null && $Object.hasOwnProperty.call(message, "relayOctets") && message.relayOctets !== 0)
                    writer.uint32(128).uint32(message.relayOctets);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Hello();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.versions && message.versions.length))
                                    message.versions = [];
                                reader.uint32s(message.versions);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.versions && message.versions.length))
                                message.versions = [];
                            message.versions.push(reader.uint32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.instance = value;
                            else
                                delete message.instance;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.rosterVersion = value;
                            else
                                delete message.rosterVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keysetVersion = value;
                            else
                                delete message.keysetVersion;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.knownKeysetVersion = value;
                            else
                                delete message.knownKeysetVersion;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.received && message.received.length))
                                message.received = [];
                            message.received.push($root.cop.v1.Cursor.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.windowOctets = value;
                            else
                                delete message.windowOctets;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.windowItems = value;
                            else
                                delete message.windowItems;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.clockMs = value;
                            else
                                delete message.clockMs;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.rosterDigest = value;
                            else
                                delete message.rosterDigest;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.logGeneration = value;
                            else
                                delete message.logGeneration;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.logSize = value;
                            else
                                delete message.logSize;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.witnessedGeneration = value;
                            else
                                delete message.witnessedGeneration;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.witnessedSize = value;
                            else
                                delete message.witnessedSize;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.relayOctets = value;
                            else
                                delete message.relayOctets;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.Deliver = (function() {

            const Deliver = function (properties) {
                this.received = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Deliver.prototype.lane = 0;
            Deliver.prototype.number = 0;
            Deliver.prototype.envelope = null;
            Deliver.prototype.receipt = null;
            Deliver.prototype.received = $util.emptyArray;

            let $oneOfFields;

            $Object.defineProperty(Deliver.prototype, "item", {
                get: $util.oneOfGetter($oneOfFields = ["envelope", "receipt"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Deliver.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.lane != null && $Object.hasOwnProperty.call(message, "lane") && message.lane !== 0)
                    writer.uint32(8).int32(message.lane);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(16).uint32(message.number);
                if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                    writer.uint32(26).bytes(message.envelope);
                if (message.receipt != null && $Object.hasOwnProperty.call(message, "receipt"))
                    writer.uint32(34).bytes(message.receipt);
                if (message.received != null && message.received.length)
                    for (let i = 0; i < message.received.length; ++i)
                        $root.cop.v1.Cursor.encode(message.received[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Deliver.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Deliver();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.lane = value;
                            else
                                delete message.lane;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.envelope = reader.bytes();
                            message.item = "envelope";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.receipt = reader.bytes();
                            message.item = "receipt";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.received && message.received.length))
                                message.received = [];
                            message.received.push($root.cop.v1.Cursor.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Deliver;
        })();

        v1.Acknowledge = (function() {

            const Acknowledge = function (properties) {
                this.received = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Acknowledge.prototype.received = $util.emptyArray;

            Acknowledge.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.received != null && message.received.length)
                    for (let i = 0; i < message.received.length; ++i)
                        $root.cop.v1.Cursor.encode(message.received[i], writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Acknowledge.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Acknowledge();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.received && message.received.length))
                                message.received = [];
                            message.received.push($root.cop.v1.Cursor.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Acknowledge;
        })();

        v1.Ping = (function() {

            const Ping = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Ping.prototype.nonce = 0;

            Ping.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== 0)
                    writer.uint32(8).uint32(message.nonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Ping.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Ping();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ping;
        })();

        v1.Pong = (function() {

            const Pong = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Pong.prototype.nonce = 0;

            Pong.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== 0)
                    writer.uint32(8).uint32(message.nonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Pong.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Pong();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Pong;
        })();

        v1.DocumentRequest = (function() {

            const DocumentRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DocumentRequest.prototype.documentId = $util.newBuffer([]);
            DocumentRequest.prototype.first = 0;
            DocumentRequest.prototype.count = 0;

            DocumentRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.documentId != null && $Object.hasOwnProperty.call(message, "documentId") && message.documentId.length)
                    writer.uint32(10).bytes(message.documentId);
                if (message.first != null && $Object.hasOwnProperty.call(message, "first") && message.first !== 0)
                    writer.uint32(16).uint32(message.first);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count") && message.count !== 0)
                    writer.uint32(24).uint32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DocumentRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DocumentRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.documentId = value;
                            else
                                delete message.documentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.first = value;
                            else
                                delete message.first;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.count = value;
                            else
                                delete message.count;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DocumentRequest;
        })();

        v1.DocumentChunk = (function() {

            const DocumentChunk = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DocumentChunk.prototype.documentId = $util.newBuffer([]);
            DocumentChunk.prototype.index = 0;
            DocumentChunk.prototype.sealed = $util.newBuffer([]);

            DocumentChunk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.documentId != null && $Object.hasOwnProperty.call(message, "documentId") && message.documentId.length)
                    writer.uint32(10).bytes(message.documentId);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(16).uint32(message.index);
                if (message.sealed != null && $Object.hasOwnProperty.call(message, "sealed") && message.sealed.length)
                    writer.uint32(26).bytes(message.sealed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DocumentChunk.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DocumentChunk();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.documentId = value;
                            else
                                delete message.documentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.sealed = value;
                            else
                                delete message.sealed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DocumentChunk;
        })();

        v1.DocumentRefusal = (function() {

            const DocumentRefusal = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            DocumentRefusal.prototype.documentId = $util.newBuffer([]);
            DocumentRefusal.prototype.code = "";

            DocumentRefusal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.documentId != null && $Object.hasOwnProperty.call(message, "documentId") && message.documentId.length)
                    writer.uint32(10).bytes(message.documentId);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(18).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            DocumentRefusal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.DocumentRefusal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.documentId = value;
                            else
                                delete message.documentId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return DocumentRefusal;
        })();

        v1.Parcel = (function() {

            const Parcel = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Parcel.prototype.from = "";
            Parcel.prototype.to = "";
            Parcel.prototype.expiresMs = 0;
            Parcel.prototype.urgent = false;
            Parcel.prototype.file = $util.newBuffer([]);

            Parcel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(10).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(18).string(message.to);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && !$Object.is(message.expiresMs, 0))
                    writer.uint32(25).double(message.expiresMs);
                if (message.urgent != null && $Object.hasOwnProperty.call(message, "urgent") && message.urgent !== false)
                    writer.uint32(32).bool(message.urgent);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file") && message.file.length)
                    writer.uint32(42).bytes(message.file);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Parcel.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Parcel();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.urgent = value;
                            else
                                delete message.urgent;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.file = value;
                            else
                                delete message.file;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Parcel;
        })();

        v1.ParcelTaken = (function() {

            const ParcelTaken = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ParcelTaken.prototype.digest = $util.newBuffer([]);
            ParcelTaken.prototype.code = "";

            ParcelTaken.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(10).bytes(message.digest);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(18).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ParcelTaken.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ParcelTaken();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ParcelTaken;
        })();

        v1.ParcelState = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PARCEL_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PARCEL_HELD"] = 1;
            values[valuesById[2] = "PARCEL_HANDED_OVER"] = 2;
            values[valuesById[3] = "PARCEL_GIVEN_UP"] = 3;
            return values;
        })();

        v1.ParcelReceipt = (function() {

            const ParcelReceipt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ParcelReceipt.prototype.version = 0;
            ParcelReceipt.prototype.state = 0;
            ParcelReceipt.prototype.digest = $util.newBuffer([]);
            ParcelReceipt.prototype.from = "";
            ParcelReceipt.prototype.to = "";
            ParcelReceipt.prototype.addressee = "";
            ParcelReceipt.prototype.atMs = 0;
            ParcelReceipt.prototype.reason = "";

            ParcelReceipt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                    writer.uint32(16).int32(message.state);
                if (message.digest != null && $Object.hasOwnProperty.call(message, "digest") && message.digest.length)
                    writer.uint32(26).bytes(message.digest);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(34).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(42).string(message.to);
                if (message.addressee != null && $Object.hasOwnProperty.call(message, "addressee") && message.addressee !== "")
                    writer.uint32(50).string(message.addressee);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(57).double(message.atMs);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(66).string(message.reason);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ParcelReceipt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ParcelReceipt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.state = value;
                            else
                                delete message.state;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.digest = value;
                            else
                                delete message.digest;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.addressee = value;
                            else
                                delete message.addressee;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ParcelReceipt;
        })();

        v1.Farewell = (function() {

            const Farewell = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Farewell.prototype.code = "";

            Farewell.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(10).string(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Farewell.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Farewell();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Farewell;
        })();

        v1.Frame = (function() {

            const Frame = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Frame.prototype.hello = null;
            Frame.prototype.deliver = null;
            Frame.prototype.acknowledge = null;
            Frame.prototype.ping = null;
            Frame.prototype.pong = null;
            Frame.prototype.farewell = null;
            Frame.prototype.keyset = null;
            Frame.prototype.roster = null;
            Frame.prototype.checkpoint = null;
            Frame.prototype.cosignature = null;
            Frame.prototype.conflict = null;
            Frame.prototype.heads = null;
            Frame.prototype.question = null;
            Frame.prototype.answer = null;
            Frame.prototype.documentRequest = null;
            Frame.prototype.documentChunk = null;
            Frame.prototype.documentRefusal = null;
            Frame.prototype.parcel = null;
            Frame.prototype.parcelTaken = null;
            Frame.prototype.parcelReceipt = null;

            let $oneOfFields;

            $Object.defineProperty(Frame.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["hello", "deliver", "acknowledge", "ping", "pong", "farewell", "keyset", "roster", "checkpoint", "cosignature", "conflict", "heads", "question", "answer", "documentRequest", "documentChunk", "documentRefusal", "parcel", "parcelTaken", "parcelReceipt"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Frame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.cop.v1.Hello.encode(message.hello, writer.uint32(10).fork(), _depth + 1).ldelim();
                if (message.deliver != null && $Object.hasOwnProperty.call(message, "deliver"))
                    $root.cop.v1.Deliver.encode(message.deliver, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.acknowledge != null && $Object.hasOwnProperty.call(message, "acknowledge"))
                    $root.cop.v1.Acknowledge.encode(message.acknowledge, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                    $root.cop.v1.Ping.encode(message.ping, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                    $root.cop.v1.Pong.encode(message.pong, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.farewell != null && $Object.hasOwnProperty.call(message, "farewell"))
                    $root.cop.v1.Farewell.encode(message.farewell, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.keyset != null && $Object.hasOwnProperty.call(message, "keyset"))
                    writer.uint32(58).bytes(message.keyset);
                if (message.roster != null && $Object.hasOwnProperty.call(message, "roster"))
                    writer.uint32(66).bytes(message.roster);
                if (message.checkpoint != null && $Object.hasOwnProperty.call(message, "checkpoint"))
                    $root.cop.v1.CheckpointOffer.encode(message.checkpoint, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.cosignature != null && $Object.hasOwnProperty.call(message, "cosignature"))
                    $root.cop.v1.Cosignature.encode(message.cosignature, writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.conflict != null && $Object.hasOwnProperty.call(message, "conflict"))
                    $root.cop.v1.CheckpointConflict.encode(message.conflict, writer.uint32(90).fork(), _depth + 1).ldelim();
                if (message.heads != null && $Object.hasOwnProperty.call(message, "heads"))
                    $root.cop.v1.CheckpointHeads.encode(message.heads, writer.uint32(98).fork(), _depth + 1).ldelim();
                if (message.question != null && $Object.hasOwnProperty.call(message, "question"))
                    $root.cop.v1.AuditQuestion.encode(message.question, writer.uint32(106).fork(), _depth + 1).ldelim();
                if (message.answer != null && $Object.hasOwnProperty.call(message, "answer"))
                    $root.cop.v1.AuditAnswer.encode(message.answer, writer.uint32(114).fork(), _depth + 1).ldelim();
                if (message.documentRequest != null && $Object.hasOwnProperty.call(message, "documentRequest"))
                    $root.cop.v1.DocumentRequest.encode(message.documentRequest, writer.uint32(122).fork(), _depth + 1).ldelim();
                if (message.documentChunk != null && $Object.hasOwnProperty.call(message, "documentChunk"))
                    $root.cop.v1.DocumentChunk.encode(message.documentChunk, writer.uint32(130).fork(), _depth + 1).ldelim();
                if (message.documentRefusal != null && $Object.hasOwnProperty.call(message, "documentRefusal"))
                    $root.cop.v1.DocumentRefusal.encode(message.documentRefusal, writer.uint32(138).fork(), _depth + 1).ldelim();
                if (message.parcel != null && $Object.hasOwnProperty.call(message, "parcel"))
                    $root.cop.v1.Parcel.encode(message.parcel, writer.uint32(146).fork(), _depth + 1).ldelim();
                if (message.parcelTaken != null && $Object.hasOwnProperty.call(message, "parcelTaken"))
                    $root.cop.v1.ParcelTaken.encode(message.parcelTaken, writer.uint32(154).fork(), _depth + 1).ldelim();
                if (message.parcelReceipt != null && $Object.hasOwnProperty.call(message, "parcelReceipt"))
                    writer.uint32(162).bytes(message.parcelReceipt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Frame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Frame();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.cop.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.deliver = $root.cop.v1.Deliver.decode(reader, reader.size(), $undefined, _depth + 1, message.deliver);
                            message.body = "deliver";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.acknowledge = $root.cop.v1.Acknowledge.decode(reader, reader.size(), $undefined, _depth + 1, message.acknowledge);
                            message.body = "acknowledge";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.ping = $root.cop.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                            message.body = "ping";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.pong = $root.cop.v1.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                            message.body = "pong";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.farewell = $root.cop.v1.Farewell.decode(reader, reader.size(), $undefined, _depth + 1, message.farewell);
                            message.body = "farewell";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.keyset = reader.bytes();
                            message.body = "keyset";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.roster = reader.bytes();
                            message.body = "roster";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.checkpoint = $root.cop.v1.CheckpointOffer.decode(reader, reader.size(), $undefined, _depth + 1, message.checkpoint);
                            message.body = "checkpoint";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.cosignature = $root.cop.v1.Cosignature.decode(reader, reader.size(), $undefined, _depth + 1, message.cosignature);
                            message.body = "cosignature";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.conflict = $root.cop.v1.CheckpointConflict.decode(reader, reader.size(), $undefined, _depth + 1, message.conflict);
                            message.body = "conflict";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            message.heads = $root.cop.v1.CheckpointHeads.decode(reader, reader.size(), $undefined, _depth + 1, message.heads);
                            message.body = "heads";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.question = $root.cop.v1.AuditQuestion.decode(reader, reader.size(), $undefined, _depth + 1, message.question);
                            message.body = "question";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.answer = $root.cop.v1.AuditAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.answer);
                            message.body = "answer";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            message.documentRequest = $root.cop.v1.DocumentRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.documentRequest);
                            message.body = "documentRequest";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.documentChunk = $root.cop.v1.DocumentChunk.decode(reader, reader.size(), $undefined, _depth + 1, message.documentChunk);
                            message.body = "documentChunk";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.documentRefusal = $root.cop.v1.DocumentRefusal.decode(reader, reader.size(), $undefined, _depth + 1, message.documentRefusal);
                            message.body = "documentRefusal";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.parcel = $root.cop.v1.Parcel.decode(reader, reader.size(), $undefined, _depth + 1, message.parcel);
                            message.body = "parcel";
                            continue;
                        }
                    case 19: {
                            if (wireType !== 2)
                                break;
                            message.parcelTaken = $root.cop.v1.ParcelTaken.decode(reader, reader.size(), $undefined, _depth + 1, message.parcelTaken);
                            message.body = "parcelTaken";
                            continue;
                        }
                    case 20: {
                            if (wireType !== 2)
                                break;
                            message.parcelReceipt = reader.bytes();
                            message.body = "parcelReceipt";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Frame;
        })();

        v1.HandlingCode = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "HANDLING_UNSPECIFIED"] = 0;
            values[valuesById[1] = "HANDLING_H0"] = 1;
            values[valuesById[2] = "HANDLING_H1"] = 2;
            values[valuesById[3] = "HANDLING_H2"] = 3;
            values[valuesById[4] = "HANDLING_H3"] = 4;
            return values;
        })();

        v1.Purpose = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PURPOSE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PURPOSE_XCHK"] = 1;
            values[valuesById[2] = "PURPOSE_STRAT"] = 2;
            values[valuesById[3] = "PURPOSE_OPAN"] = 3;
            values[valuesById[4] = "PURPOSE_EXCH"] = 4;
            return values;
        })();

        v1.Classification = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "CLASSIFICATION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "CLASSIFICATION_PUBLIC"] = 1;
            values[valuesById[2] = "CLASSIFICATION_OFFICIAL"] = 2;
            values[valuesById[3] = "CLASSIFICATION_RESTRICTED"] = 3;
            values[valuesById[4] = "CLASSIFICATION_CONFIDENTIAL"] = 4;
            return values;
        })();

        v1.RestrictionKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RESTRICTION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RESTRICTION_ACCESS"] = 1;
            values[valuesById[2] = "RESTRICTION_USE"] = 2;
            values[valuesById[3] = "RESTRICTION_TRANSFER"] = 3;
            values[valuesById[4] = "RESTRICTION_ERASURE"] = 4;
            return values;
        })();

        v1.Restriction = (function() {

            const Restriction = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Restriction.prototype.kind = 0;
            Restriction.prototype.text = "";
            Restriction.prototype.eraseBy = "";

            Restriction.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                    writer.uint32(18).string(message.text);
                if (message.eraseBy != null && $Object.hasOwnProperty.call(message, "eraseBy") && message.eraseBy !== "")
                    writer.uint32(26).string(message.eraseBy);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Restriction.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Restriction();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.text = value;
                            else
                                delete message.text;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.eraseBy = value;
                            else
                                delete message.eraseBy;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Restriction;
        })();

        v1.Marking = (function() {

            const Marking = function (properties) {
                this.handling = [];
                this.purposes = [];
                this.restrictions = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Marking.prototype.handling = $util.emptyArray;
            Marking.prototype.handlingText = "";
            Marking.prototype.purposes = $util.emptyArray;
            Marking.prototype.restrictions = $util.emptyArray;
            Marking.prototype.classification = 0;

            Marking.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.handling != null && message.handling.length)
                    writer.uint32(10).int32s(message.handling);
                if (message.handlingText != null && $Object.hasOwnProperty.call(message, "handlingText") && message.handlingText !== "")
                    writer.uint32(18).string(message.handlingText);
                if (message.purposes != null && message.purposes.length)
                    writer.uint32(26).int32s(message.purposes);
                if (message.restrictions != null && message.restrictions.length)
                    for (let i = 0; i < message.restrictions.length; ++i)
                        $root.cop.v1.Restriction.encode(message.restrictions[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.classification != null && $Object.hasOwnProperty.call(message, "classification") && message.classification !== 0)
                    writer.uint32(40).int32(message.classification);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Marking.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Marking();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.handling && message.handling.length))
                                    message.handling = [];
                                reader.int32s(message.handling);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.handling && message.handling.length))
                                message.handling = [];
                            message.handling.push(reader.int32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.handlingText = value;
                            else
                                delete message.handlingText;
                            continue;
                        }
                    case 3: {
                            if (wireType === 2) {
                                if (!(message.purposes && message.purposes.length))
                                    message.purposes = [];
                                reader.int32s(message.purposes);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.purposes && message.purposes.length))
                                message.purposes = [];
                            message.purposes.push(reader.int32());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.restrictions && message.restrictions.length))
                                message.restrictions = [];
                            message.restrictions.push($root.cop.v1.Restriction.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.classification = value;
                            else
                                delete message.classification;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Marking;
        })();

        v1.Slot = (function() {

            const Slot = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Slot.prototype.startMs = 0;
            Slot.prototype.endMs = 0;

            Slot.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.startMs != null && $Object.hasOwnProperty.call(message, "startMs") && !$Object.is(message.startMs, 0))
                    writer.uint32(9).double(message.startMs);
                if (message.endMs != null && $Object.hasOwnProperty.call(message, "endMs") && !$Object.is(message.endMs, 0))
                    writer.uint32(17).double(message.endMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Slot.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Slot();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.startMs = value;
                            else
                                delete message.startMs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.endMs = value;
                            else
                                delete message.endMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Slot;
        })();

        v1.Act = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ACT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ACT_ACCEPT"] = 1;
            values[valuesById[2] = "ACT_DECLINE"] = 2;
            values[valuesById[3] = "ACT_COUNTER"] = 3;
            values[valuesById[4] = "ACT_PROPOSE"] = 4;
            values[valuesById[5] = "ACT_CANCEL"] = 5;
            values[valuesById[6] = "ACT_RECORD"] = 6;
            values[valuesById[7] = "ACT_ACKNOWLEDGE"] = 7;
            values[valuesById[8] = "ACT_ASK"] = 8;
            values[valuesById[9] = "ACT_INFORM"] = 9;
            values[valuesById[10] = "ACT_EXECUTE"] = 10;
            values[valuesById[11] = "ACT_DELIVER_PART"] = 11;
            values[valuesById[12] = "ACT_DELIVER"] = 12;
            values[valuesById[13] = "ACT_REFUSE"] = 13;
            values[valuesById[14] = "ACT_POSTPONE"] = 14;
            values[valuesById[15] = "ACT_WITHDRAW"] = 15;
            values[valuesById[16] = "ACT_CLOSE"] = 16;
            values[valuesById[17] = "ACT_TRANSMIT"] = 17;
            values[valuesById[18] = "ACT_ARREST"] = 18;
            values[valuesById[19] = "ACT_GRANT"] = 19;
            values[valuesById[20] = "ACT_SURRENDER"] = 20;
            return values;
        })();

        v1.Reason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "REASON_NO_SLOT"] = 1;
            values[valuesById[2] = "REASON_NOT_COMPETENT"] = 2;
            values[valuesById[3] = "REASON_DEPLOYED"] = 3;
            values[valuesById[4] = "REASON_FORM"] = 4;
            values[valuesById[5] = "REASON_ESSENTIAL_INTERESTS"] = 5;
            values[valuesById[6] = "REASON_DOMESTIC_LAW"] = 6;
            values[valuesById[7] = "REASON_LEGAL_SYSTEM"] = 7;
            values[valuesById[8] = "REASON_DUAL_CRIMINALITY"] = 8;
            values[valuesById[9] = "REASON_ONGOING_PROCEEDINGS"] = 9;
            values[valuesById[10] = "REASON_NATIONALITY"] = 10;
            values[valuesById[11] = "REASON_DISCRIMINATION"] = 11;
            values[valuesById[12] = "REASON_LAPSE_OF_TIME"] = 12;
            values[valuesById[13] = "REASON_ALREADY_JUDGED"] = 13;
            values[valuesById[14] = "REASON_NOT_FOUND"] = 14;
            values[valuesById[15] = "REASON_IN_PROCEEDINGS"] = 15;
            values[valuesById[16] = "REASON_PASSED_ON"] = 16;
            return values;
        })();

        v1.Outcome = (function() {

            const Outcome = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Outcome.prototype.victimsAssisted = null;
            Outcome.prototype.arrests = null;
            Outcome.prototype.seizures = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outcome.prototype, "_victimsAssisted", {
                get: $util.oneOfGetter($oneOfFields = ["victimsAssisted"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outcome.prototype, "_arrests", {
                get: $util.oneOfGetter($oneOfFields = ["arrests"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Outcome.prototype, "_seizures", {
                get: $util.oneOfGetter($oneOfFields = ["seizures"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Outcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.victimsAssisted != null && $Object.hasOwnProperty.call(message, "victimsAssisted"))
                    writer.uint32(8).uint32(message.victimsAssisted);
                if (message.arrests != null && $Object.hasOwnProperty.call(message, "arrests"))
                    writer.uint32(16).uint32(message.arrests);
                if (message.seizures != null && $Object.hasOwnProperty.call(message, "seizures"))
                    writer.uint32(24).uint32(message.seizures);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Outcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Outcome();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.victimsAssisted = reader.uint32();
                            message._victimsAssisted = "victimsAssisted";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            message.arrests = reader.uint32();
                            message._arrests = "arrests";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            message.seizures = reader.uint32();
                            message._seizures = "seizures";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Outcome;
        })();

        v1.Step = (function() {

            const Step = function (properties) {
                this.slots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Step.prototype.procedureId = $util.newBuffer([]);
            Step.prototype.afterId = $util.newBuffer([]);
            Step.prototype.act = 0;
            Step.prototype.slots = $util.emptyArray;
            Step.prototype.slot = null;
            Step.prototype.reason = 0;
            Step.prototype.on = "";
            Step.prototype.outcome = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Step.prototype, "_slot", {
                get: $util.oneOfGetter($oneOfFields = ["slot"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            Step.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.procedureId != null && $Object.hasOwnProperty.call(message, "procedureId") && message.procedureId.length)
                    writer.uint32(10).bytes(message.procedureId);
                if (message.afterId != null && $Object.hasOwnProperty.call(message, "afterId") && message.afterId.length)
                    writer.uint32(18).bytes(message.afterId);
                if (message.act != null && $Object.hasOwnProperty.call(message, "act") && message.act !== 0)
                    writer.uint32(24).int32(message.act);
                if (message.slots != null && message.slots.length)
                    for (let i = 0; i < message.slots.length; ++i)
                        $root.cop.v1.Slot.encode(message.slots[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.slot != null && $Object.hasOwnProperty.call(message, "slot"))
                    writer.uint32(40).uint32(message.slot);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                    writer.uint32(48).int32(message.reason);
                if (message.on != null && $Object.hasOwnProperty.call(message, "on") && message.on !== "")
                    writer.uint32(58).string(message.on);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome"))
                    $root.cop.v1.Outcome.encode(message.outcome, writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Step.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Step();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.procedureId = value;
                            else
                                delete message.procedureId;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.afterId = value;
                            else
                                delete message.afterId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.act = value;
                            else
                                delete message.act;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.slots && message.slots.length))
                                message.slots = [];
                            message.slots.push($root.cop.v1.Slot.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.slot = reader.uint32();
                            message._slot = "slot";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.on = value;
                            else
                                delete message.on;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.outcome = $root.cop.v1.Outcome.decode(reader, reader.size(), $undefined, _depth + 1, message.outcome);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Step;
        })();

        v1.ReceiptStatus = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECEIPT_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECEIPT_DELIVERED"] = 1;
            values[valuesById[2] = "RECEIPT_READ"] = 2;
            values[valuesById[3] = "RECEIPT_ANSWERED"] = 3;
            values[valuesById[4] = "RECEIPT_REJECTED"] = 4;
            values[valuesById[5] = "RECEIPT_EXPIRED"] = 5;
            values[valuesById[6] = "RECEIPT_UNDELIVERABLE"] = 6;
            return values;
        })();

        v1.Receipt = (function() {

            const Receipt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Receipt.prototype.version = 0;
            Receipt.prototype.status = 0;
            Receipt.prototype.envelopeDigest = $util.newBuffer([]);
            Receipt.prototype.messageId = $util.newBuffer([]);
            Receipt.prototype.exchangeId = $util.newBuffer([]);
            Receipt.prototype.from = "";
            Receipt.prototype.to = "";
            Receipt.prototype.atMs = 0;
            Receipt.prototype.officer = "";
            Receipt.prototype.reason = "";
            Receipt.prototype.logLeaf = $util.newBuffer([]);
            Receipt.prototype.logSize = 0;
            Receipt.prototype.logGeneration = 0;

            Receipt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                    writer.uint32(16).int32(message.status);
                if (message.envelopeDigest != null && $Object.hasOwnProperty.call(message, "envelopeDigest") && message.envelopeDigest.length)
                    writer.uint32(26).bytes(message.envelopeDigest);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId.length)
                    writer.uint32(34).bytes(message.messageId);
                if (message.exchangeId != null && $Object.hasOwnProperty.call(message, "exchangeId") && message.exchangeId.length)
                    writer.uint32(42).bytes(message.exchangeId);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(50).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(58).string(message.to);
                if (message.atMs != null && $Object.hasOwnProperty.call(message, "atMs") && !$Object.is(message.atMs, 0))
                    writer.uint32(65).double(message.atMs);
                if (message.officer != null && $Object.hasOwnProperty.call(message, "officer") && message.officer !== "")
                    writer.uint32(74).string(message.officer);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(82).string(message.reason);
                if (message.logLeaf != null && $Object.hasOwnProperty.call(message, "logLeaf") && message.logLeaf.length)
                    writer.uint32(90).bytes(message.logLeaf);
                if (message.logSize != null && $Object.hasOwnProperty.call(message, "logSize") && message.logSize !== 0)
                    writer.uint32(96).uint32(message.logSize);
                if (message.logGeneration != null && $Object.hasOwnProperty.call(message, "logGeneration") && message.logGeneration !== 0)
                    writer.uint32(104).uint32(message.logGeneration);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Receipt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Receipt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.status = value;
                            else
                                delete message.status;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.envelopeDigest = value;
                            else
                                delete message.envelopeDigest;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.messageId = value;
                            else
                                delete message.messageId;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.exchangeId = value;
                            else
                                delete message.exchangeId;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.atMs = value;
                            else
                                delete message.atMs;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.officer = value;
                            else
                                delete message.officer;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.logLeaf = value;
                            else
                                delete message.logLeaf;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.logSize = value;
                            else
                                delete message.logSize;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.logGeneration = value;
                            else
                                delete message.logGeneration;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Receipt;
        })();

        v1.SignedPart = (function() {

            const SignedPart = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SignedPart.prototype.jwsProtected = $util.newBuffer([]);
            SignedPart.prototype.payload = $util.newBuffer([]);
            SignedPart.prototype.signature = $util.newBuffer([]);

            SignedPart.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.jwsProtected != null && $Object.hasOwnProperty.call(message, "jwsProtected") && message.jwsProtected.length)
                    writer.uint32(10).bytes(message.jwsProtected);
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(18).bytes(message.payload);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SignedPart.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SignedPart();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.jwsProtected = value;
                            else
                                delete message.jwsProtected;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignedPart;
        })();

        v1.AssistanceForm = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ASSISTANCE_FORM_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ASSISTANCE_FORM_STATEMENTS"] = 1;
            values[valuesById[2] = "ASSISTANCE_FORM_SERVICE"] = 2;
            values[valuesById[3] = "ASSISTANCE_FORM_SEARCH"] = 3;
            values[valuesById[4] = "ASSISTANCE_FORM_EXAMINE"] = 4;
            values[valuesById[5] = "ASSISTANCE_FORM_INFORMATION"] = 5;
            values[valuesById[6] = "ASSISTANCE_FORM_ORIGINALS"] = 6;
            values[valuesById[7] = "ASSISTANCE_FORM_TRACE_PROCEEDS"] = 7;
            values[valuesById[8] = "ASSISTANCE_FORM_APPEARANCE"] = 8;
            values[valuesById[9] = "ASSISTANCE_FORM_RECOVER_ASSETS"] = 9;
            values[valuesById[10] = "ASSISTANCE_FORM_OTHER"] = 10;
            return values;
        })();

        v1.ProceedingNature = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PROCEEDING_NATURE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PROCEEDING_NATURE_INVESTIGATION"] = 1;
            values[valuesById[2] = "PROCEEDING_NATURE_PROSECUTION"] = 2;
            values[valuesById[3] = "PROCEEDING_NATURE_JUDICIAL_PROCEEDING"] = 3;
            return values;
        })();

        v1.Transmission = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TRANSMISSION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TRANSMISSION_ADVANCE_COPY"] = 1;
            values[valuesById[2] = "TRANSMISSION_FORMAL"] = 2;
            return values;
        })();

        v1.ExtraditionKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXTRADITION_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EXTRADITION_KIND_EXTRADITION"] = 1;
            values[valuesById[2] = "EXTRADITION_KIND_PROVISIONAL_ARREST"] = 2;
            return values;
        })();

        v1.SoughtAs = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "SOUGHT_AS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "SOUGHT_AS_ACCUSED"] = 1;
            values[valuesById[2] = "SOUGHT_AS_CONVICTED"] = 2;
            return values;
        })();

        v1.JudicialActKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "JUDICIAL_ACT_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "JUDICIAL_ACT_KIND_WARRANT"] = 1;
            values[valuesById[2] = "JUDICIAL_ACT_KIND_JUDGMENT"] = 2;
            return values;
        })();

        v1.ArrestSex = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ARREST_SEX_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ARREST_SEX_FEMALE"] = 1;
            values[valuesById[2] = "ARREST_SEX_MALE"] = 2;
            values[valuesById[3] = "ARREST_SEX_UNKNOWN"] = 3;
            return values;
        })();

        v1.ArrestAge = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "ARREST_AGE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "ARREST_AGE_ADULT"] = 1;
            values[valuesById[2] = "ARREST_AGE_MINOR"] = 2;
            values[valuesById[3] = "ARREST_AGE_UNKNOWN"] = 3;
            return values;
        })();

        v1.Rectification = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECTIFICATION_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECTIFICATION_CORRECT"] = 1;
            values[valuesById[2] = "RECTIFICATION_RECALL"] = 2;
            values[valuesById[3] = "RECTIFICATION_ERASE"] = 3;
            values[valuesById[4] = "RECTIFICATION_RESTRICT"] = 4;
            return values;
        })();

        v1.RectificationReason = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "RECTIFICATION_REASON_UNSPECIFIED"] = 0;
            values[valuesById[1] = "RECTIFICATION_REASON_INACCURATE"] = 1;
            values[valuesById[2] = "RECTIFICATION_REASON_WRONG_RECIPIENT"] = 2;
            values[valuesById[3] = "RECTIFICATION_REASON_UNLAWFUL"] = 3;
            values[valuesById[4] = "RECTIFICATION_REASON_ACQUITTED"] = 4;
            values[valuesById[5] = "RECTIFICATION_REASON_DROPPED"] = 5;
            values[valuesById[6] = "RECTIFICATION_REASON_RECATEGORISED"] = 6;
            values[valuesById[7] = "RECTIFICATION_REASON_OUTDATED"] = 7;
            values[valuesById[8] = "RECTIFICATION_REASON_CONTESTED"] = 8;
            values[valuesById[9] = "RECTIFICATION_REASON_PROTECTION"] = 9;
            return values;
        })();

        v1.PermittedUse = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PERMITTED_USE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PERMITTED_USE_FORWARD"] = 1;
            values[valuesById[2] = "PERMITTED_USE_COURT"] = 2;
            return values;
        })();

        v1.OperationKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "OPERATION_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "OPERATION_KIND_SURVEILLANCE"] = 1;
            values[valuesById[2] = "OPERATION_KIND_CHECKS"] = 2;
            values[valuesById[3] = "OPERATION_KIND_DISMANTLING"] = 3;
            values[valuesById[4] = "OPERATION_KIND_RESCUE"] = 4;
            values[valuesById[5] = "OPERATION_KIND_PREVENTION"] = 5;
            return values;
        })();

        v1.Authority = (function() {

            const Authority = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Authority.prototype.name = "";
            Authority.prototype["function"] = "";
            Authority.prototype.country = "";

            Authority.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(10).string(message.name);
                if (message["function"] != null && $Object.hasOwnProperty.call(message, "function") && message["function"] !== "")
                    writer.uint32(18).string(message["function"]);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(26).string(message.country);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Authority.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Authority();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message["function"] = value;
                            else
                                delete message["function"];
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Authority;
        })();

        v1.SoughtAssistance = (function() {

            const SoughtAssistance = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SoughtAssistance.prototype.form = 0;
            SoughtAssistance.prototype.description = "";
            SoughtAssistance.prototype.procedure = "";

            SoughtAssistance.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.form != null && $Object.hasOwnProperty.call(message, "form") && message.form !== 0)
                    writer.uint32(8).int32(message.form);
                if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                    writer.uint32(18).string(message.description);
                if (message.procedure != null && $Object.hasOwnProperty.call(message, "procedure") && message.procedure !== "")
                    writer.uint32(26).string(message.procedure);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SoughtAssistance.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SoughtAssistance();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.form = value;
                            else
                                delete message.form;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.description = value;
                            else
                                delete message.description;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.procedure = value;
                            else
                                delete message.procedure;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SoughtAssistance;
        })();

        v1.OffenceLaw = (function() {

            const OffenceLaw = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            OffenceLaw.prototype.iccs = "";
            OffenceLaw.prototype.provision = "";
            OffenceLaw.prototype.textOfLaw = "";
            OffenceLaw.prototype.penalty = "";
            OffenceLaw.prototype.limitation = "";

            OffenceLaw.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iccs != null && $Object.hasOwnProperty.call(message, "iccs") && message.iccs !== "")
                    writer.uint32(10).string(message.iccs);
                if (message.provision != null && $Object.hasOwnProperty.call(message, "provision") && message.provision !== "")
                    writer.uint32(18).string(message.provision);
                if (message.textOfLaw != null && $Object.hasOwnProperty.call(message, "textOfLaw") && message.textOfLaw !== "")
                    writer.uint32(26).string(message.textOfLaw);
                if (message.penalty != null && $Object.hasOwnProperty.call(message, "penalty") && message.penalty !== "")
                    writer.uint32(34).string(message.penalty);
                if (message.limitation != null && $Object.hasOwnProperty.call(message, "limitation") && message.limitation !== "")
                    writer.uint32(42).string(message.limitation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            OffenceLaw.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.OffenceLaw();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.iccs = value;
                            else
                                delete message.iccs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.provision = value;
                            else
                                delete message.provision;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.textOfLaw = value;
                            else
                                delete message.textOfLaw;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.penalty = value;
                            else
                                delete message.penalty;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.limitation = value;
                            else
                                delete message.limitation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OffenceLaw;
        })();

        v1.AssistanceRequest = (function() {

            const AssistanceRequest = function (properties) {
                this.assistance = [];
                this.offences = [];
                this.legalBases = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            AssistanceRequest.prototype.transmission = 0;
            AssistanceRequest.prototype.requestingAuthority = null;
            AssistanceRequest.prototype.conductingAuthority = null;
            AssistanceRequest.prototype.centralAuthority = null;
            AssistanceRequest.prototype.nature = 0;
            AssistanceRequest.prototype.subject = "";
            AssistanceRequest.prototype.facts = "";
            AssistanceRequest.prototype.assistance = $util.emptyArray;
            AssistanceRequest.prototype.purpose = "";
            AssistanceRequest.prototype.offences = $util.emptyArray;
            AssistanceRequest.prototype.legalBases = $util.emptyArray;
            AssistanceRequest.prototype.answerBy = "";
            AssistanceRequest.prototype.urgency = "";
            AssistanceRequest.prototype.confidential = null;
            AssistanceRequest.prototype.confidentiality = "";
            AssistanceRequest.prototype.useLimitation = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(AssistanceRequest.prototype, "_confidential", {
                get: $util.oneOfGetter($oneOfFields = ["confidential"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            AssistanceRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.transmission != null && $Object.hasOwnProperty.call(message, "transmission") && message.transmission !== 0)
                    writer.uint32(8).int32(message.transmission);
                if (message.requestingAuthority != null && $Object.hasOwnProperty.call(message, "requestingAuthority"))
                    $root.cop.v1.Authority.encode(message.requestingAuthority, writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.conductingAuthority != null && $Object.hasOwnProperty.call(message, "conductingAuthority"))
                    $root.cop.v1.Authority.encode(message.conductingAuthority, writer.uint32(26).fork(), _depth + 1).ldelim();
                if (message.centralAuthority != null && $Object.hasOwnProperty.call(message, "centralAuthority"))
                    $root.cop.v1.Authority.encode(message.centralAuthority, writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.nature != null && $Object.hasOwnProperty.call(message, "nature") && message.nature !== 0)
                    writer.uint32(40).int32(message.nature);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(50).string(message.subject);
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts") && message.facts !== "")
                    writer.uint32(58).string(message.facts);
                if (message.assistance != null && message.assistance.length)
                    for (let i = 0; i < message.assistance.length; ++i)
                        $root.cop.v1.SoughtAssistance.encode(message.assistance[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                    writer.uint32(74).string(message.purpose);
                if (message.offences != null && message.offences.length)
                    for (let i = 0; i < message.offences.length; ++i)
                        $root.cop.v1.OffenceLaw.encode(message.offences[i], writer.uint32(82).fork(), _depth + 1).ldelim();
                if (message.legalBases != null && message.legalBases.length)
                    for (let i = 0; i < message.legalBases.length; ++i)
                        writer.uint32(90).string(message.legalBases[i]);
                if (message.answerBy != null && $Object.hasOwnProperty.call(message, "answerBy") && message.answerBy !== "")
                    writer.uint32(98).string(message.answerBy);
                if (message.urgency != null && $Object.hasOwnProperty.call(message, "urgency") && message.urgency !== "")
                    writer.uint32(106).string(message.urgency);
                if (message.confidential != null && $Object.hasOwnProperty.call(message, "confidential"))
                    writer.uint32(112).bool(message.confidential);
                if (message.confidentiality != null && $Object.hasOwnProperty.call(message, "confidentiality") && message.confidentiality !== "")
                    writer.uint32(122).string(message.confidentiality);
                if (message.useLimitation != null && $Object.hasOwnProperty.call(message, "useLimitation") && message.useLimitation !== "")
                    writer.uint32(130).string(message.useLimitation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            AssistanceRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.AssistanceRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.transmission = value;
                            else
                                delete message.transmission;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.requestingAuthority = $root.cop.v1.Authority.decode(reader, reader.size(), $undefined, _depth + 1, message.requestingAuthority);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.conductingAuthority = $root.cop.v1.Authority.decode(reader, reader.size(), $undefined, _depth + 1, message.conductingAuthority);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.centralAuthority = $root.cop.v1.Authority.decode(reader, reader.size(), $undefined, _depth + 1, message.centralAuthority);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.nature = value;
                            else
                                delete message.nature;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.facts = value;
                            else
                                delete message.facts;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.assistance && message.assistance.length))
                                message.assistance = [];
                            message.assistance.push($root.cop.v1.SoughtAssistance.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.purpose = value;
                            else
                                delete message.purpose;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.offences && message.offences.length))
                                message.offences = [];
                            message.offences.push($root.cop.v1.OffenceLaw.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.legalBases && message.legalBases.length))
                                message.legalBases = [];
                            message.legalBases.push(reader.stringVerify());
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.answerBy = value;
                            else
                                delete message.answerBy;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.urgency = value;
                            else
                                delete message.urgency;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            message.confidential = reader.bool();
                            message._confidential = "confidential";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.confidentiality = value;
                            else
                                delete message.confidentiality;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.useLimitation = value;
                            else
                                delete message.useLimitation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return AssistanceRequest;
        })();

        v1.JudicialAct = (function() {

            const JudicialAct = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            JudicialAct.prototype.kind = 0;
            JudicialAct.prototype.issuer = "";
            JudicialAct.prototype.issuedOn = "";
            JudicialAct.prototype.reference = "";

            JudicialAct.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.issuer != null && $Object.hasOwnProperty.call(message, "issuer") && message.issuer !== "")
                    writer.uint32(18).string(message.issuer);
                if (message.issuedOn != null && $Object.hasOwnProperty.call(message, "issuedOn") && message.issuedOn !== "")
                    writer.uint32(26).string(message.issuedOn);
                if (message.reference != null && $Object.hasOwnProperty.call(message, "reference") && message.reference !== "")
                    writer.uint32(34).string(message.reference);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            JudicialAct.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.JudicialAct();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuer = value;
                            else
                                delete message.issuer;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.issuedOn = value;
                            else
                                delete message.issuedOn;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reference = value;
                            else
                                delete message.reference;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return JudicialAct;
        })();

        v1.ExtraditionRequest = (function() {

            const ExtraditionRequest = function (properties) {
                this.offences = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ExtraditionRequest.prototype.kind = 0;
            ExtraditionRequest.prototype.transmission = 0;
            ExtraditionRequest.prototype.person = "";
            ExtraditionRequest.prototype.soughtAs = 0;
            ExtraditionRequest.prototype.requestingAuthority = null;
            ExtraditionRequest.prototype.centralAuthority = null;
            ExtraditionRequest.prototype.facts = "";
            ExtraditionRequest.prototype.offences = $util.emptyArray;
            ExtraditionRequest.prototype.act = null;
            ExtraditionRequest.prototype.sentence = "";
            ExtraditionRequest.prototype.remainingMonths = null;
            ExtraditionRequest.prototype.willRequest = null;
            ExtraditionRequest.prototype.answerBy = "";

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ExtraditionRequest.prototype, "_remainingMonths", {
                get: $util.oneOfGetter($oneOfFields = ["remainingMonths"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ExtraditionRequest.prototype, "_willRequest", {
                get: $util.oneOfGetter($oneOfFields = ["willRequest"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ExtraditionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(8).int32(message.kind);
                if (message.transmission != null && $Object.hasOwnProperty.call(message, "transmission") && message.transmission !== 0)
                    writer.uint32(16).int32(message.transmission);
                if (message.person != null && $Object.hasOwnProperty.call(message, "person") && message.person !== "")
                    writer.uint32(26).string(message.person);
                if (message.soughtAs != null && $Object.hasOwnProperty.call(message, "soughtAs") && message.soughtAs !== 0)
                    writer.uint32(32).int32(message.soughtAs);
                if (message.requestingAuthority != null && $Object.hasOwnProperty.call(message, "requestingAuthority"))
                    $root.cop.v1.Authority.encode(message.requestingAuthority, writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.centralAuthority != null && $Object.hasOwnProperty.call(message, "centralAuthority"))
                    $root.cop.v1.Authority.encode(message.centralAuthority, writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.facts != null && $Object.hasOwnProperty.call(message, "facts") && message.facts !== "")
                    writer.uint32(58).string(message.facts);
                if (message.offences != null && message.offences.length)
                    for (let i = 0; i < message.offences.length; ++i)
                        $root.cop.v1.OffenceLaw.encode(message.offences[i], writer.uint32(66).fork(), _depth + 1).ldelim();
                if (message.act != null && $Object.hasOwnProperty.call(message, "act"))
                    $root.cop.v1.JudicialAct.encode(message.act, writer.uint32(74).fork(), _depth + 1).ldelim();
                if (message.sentence != null && $Object.hasOwnProperty.call(message, "sentence") && message.sentence !== "")
                    writer.uint32(82).string(message.sentence);
                if (message.remainingMonths != null && $Object.hasOwnProperty.call(message, "remainingMonths"))
                    writer.uint32(88).uint32(message.remainingMonths);
                if (message.willRequest != null && $Object.hasOwnProperty.call(message, "willRequest"))
                    writer.uint32(96).bool(message.willRequest);
                if (message.answerBy != null && $Object.hasOwnProperty.call(message, "answerBy") && message.answerBy !== "")
                    writer.uint32(106).string(message.answerBy);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ExtraditionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ExtraditionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.transmission = value;
                            else
                                delete message.transmission;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.person = value;
                            else
                                delete message.person;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.soughtAs = value;
                            else
                                delete message.soughtAs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.requestingAuthority = $root.cop.v1.Authority.decode(reader, reader.size(), $undefined, _depth + 1, message.requestingAuthority);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.centralAuthority = $root.cop.v1.Authority.decode(reader, reader.size(), $undefined, _depth + 1, message.centralAuthority);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.facts = value;
                            else
                                delete message.facts;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.offences && message.offences.length))
                                message.offences = [];
                            message.offences.push($root.cop.v1.OffenceLaw.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.act = $root.cop.v1.JudicialAct.decode(reader, reader.size(), $undefined, _depth + 1, message.act);
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.sentence = value;
                            else
                                delete message.sentence;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            message.remainingMonths = reader.uint32();
                            message._remainingMonths = "remainingMonths";
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            message.willRequest = reader.bool();
                            message._willRequest = "willRequest";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.answerBy = value;
                            else
                                delete message.answerBy;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ExtraditionRequest;
        })();

        v1.ArrestCount = (function() {

            const ArrestCount = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ArrestCount.prototype.iccs = "";
            ArrestCount.prototype.sex = 0;
            ArrestCount.prototype.age = 0;
            ArrestCount.prototype.count = null;

            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ArrestCount.prototype, "_count", {
                get: $util.oneOfGetter($oneOfFields = ["count"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            ArrestCount.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.iccs != null && $Object.hasOwnProperty.call(message, "iccs") && message.iccs !== "")
                    writer.uint32(10).string(message.iccs);
                if (message.sex != null && $Object.hasOwnProperty.call(message, "sex") && message.sex !== 0)
                    writer.uint32(16).int32(message.sex);
                if (message.age != null && $Object.hasOwnProperty.call(message, "age") && message.age !== 0)
                    writer.uint32(24).int32(message.age);
                if (message.count != null && $Object.hasOwnProperty.call(message, "count"))
                    writer.uint32(32).uint32(message.count);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ArrestCount.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ArrestCount();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.iccs = value;
                            else
                                delete message.iccs;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.sex = value;
                            else
                                delete message.sex;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.age = value;
                            else
                                delete message.age;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            message.count = reader.uint32();
                            message._count = "count";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArrestCount;
        })();

        v1.ArrestReport = (function() {

            const ArrestReport = function (properties) {
                this.exchanges = [];
                this.arrests = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            ArrestReport.prototype.exchanges = $util.emptyArray;
            ArrestReport.prototype.on = "";
            ArrestReport.prototype.country = "";
            ArrestReport.prototype.subdivision = "";
            ArrestReport.prototype.arrests = $util.emptyArray;

            ArrestReport.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.exchanges != null && message.exchanges.length)
                    for (let i = 0; i < message.exchanges.length; ++i)
                        writer.uint32(10).string(message.exchanges[i]);
                if (message.on != null && $Object.hasOwnProperty.call(message, "on") && message.on !== "")
                    writer.uint32(18).string(message.on);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(26).string(message.country);
                if (message.subdivision != null && $Object.hasOwnProperty.call(message, "subdivision") && message.subdivision !== "")
                    writer.uint32(34).string(message.subdivision);
                if (message.arrests != null && message.arrests.length)
                    for (let i = 0; i < message.arrests.length; ++i)
                        $root.cop.v1.ArrestCount.encode(message.arrests[i], writer.uint32(42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            ArrestReport.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.ArrestReport();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.exchanges && message.exchanges.length))
                                message.exchanges = [];
                            message.exchanges.push(reader.stringVerify());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.on = value;
                            else
                                delete message.on;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subdivision = value;
                            else
                                delete message.subdivision;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.arrests && message.arrests.length))
                                message.arrests = [];
                            message.arrests.push($root.cop.v1.ArrestCount.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ArrestReport;
        })();

        v1.RectificationOrder = (function() {

            const RectificationOrder = function (properties) {
                this.persons = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RectificationOrder.prototype.of = "";
            RectificationOrder.prototype.action = 0;
            RectificationOrder.prototype.because = 0;
            RectificationOrder.prototype.replacedBy = "";
            RectificationOrder.prototype.persons = $util.emptyArray;

            RectificationOrder.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.of != null && $Object.hasOwnProperty.call(message, "of") && message.of !== "")
                    writer.uint32(10).string(message.of);
                if (message.action != null && $Object.hasOwnProperty.call(message, "action") && message.action !== 0)
                    writer.uint32(16).int32(message.action);
                if (message.because != null && $Object.hasOwnProperty.call(message, "because") && message.because !== 0)
                    writer.uint32(24).int32(message.because);
                if (message.replacedBy != null && $Object.hasOwnProperty.call(message, "replacedBy") && message.replacedBy !== "")
                    writer.uint32(34).string(message.replacedBy);
                if (message.persons != null && message.persons.length)
                    for (let i = 0; i < message.persons.length; ++i)
                        writer.uint32(42).string(message.persons[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RectificationOrder.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.RectificationOrder();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.of = value;
                            else
                                delete message.of;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.action = value;
                            else
                                delete message.action;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.because = value;
                            else
                                delete message.because;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.replacedBy = value;
                            else
                                delete message.replacedBy;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.persons && message.persons.length))
                                message.persons = [];
                            message.persons.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RectificationOrder;
        })();

        v1.PermissionRequest = (function() {

            const PermissionRequest = function (properties) {
                this.units = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            PermissionRequest.prototype.of = "";
            PermissionRequest.prototype.use = 0;
            PermissionRequest.prototype.units = $util.emptyArray;
            PermissionRequest.prototype.until = "";

            PermissionRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.of != null && $Object.hasOwnProperty.call(message, "of") && message.of !== "")
                    writer.uint32(10).string(message.of);
                if (message.use != null && $Object.hasOwnProperty.call(message, "use") && message.use !== 0)
                    writer.uint32(16).int32(message.use);
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        writer.uint32(26).string(message.units[i]);
                if (message.until != null && $Object.hasOwnProperty.call(message, "until") && message.until !== "")
                    writer.uint32(34).string(message.until);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            PermissionRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.PermissionRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.of = value;
                            else
                                delete message.of;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.use = value;
                            else
                                delete message.use;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.until = value;
                            else
                                delete message.until;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PermissionRequest;
        })();

        v1.OperationProposal = (function() {

            const OperationProposal = function (properties) {
                this.kinds = [];
                this.countries = [];
                this.units = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            OperationProposal.prototype.kinds = $util.emptyArray;
            OperationProposal.prototype.from = "";
            OperationProposal.prototype.until = "";
            OperationProposal.prototype.countries = $util.emptyArray;
            OperationProposal.prototype.units = $util.emptyArray;

            OperationProposal.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kinds != null && message.kinds.length)
                    writer.uint32(10).int32s(message.kinds);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(18).string(message.from);
                if (message.until != null && $Object.hasOwnProperty.call(message, "until") && message.until !== "")
                    writer.uint32(26).string(message.until);
                if (message.countries != null && message.countries.length)
                    for (let i = 0; i < message.countries.length; ++i)
                        writer.uint32(34).string(message.countries[i]);
                if (message.units != null && message.units.length)
                    for (let i = 0; i < message.units.length; ++i)
                        writer.uint32(42).string(message.units[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            OperationProposal.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.OperationProposal();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.kinds && message.kinds.length))
                                    message.kinds = [];
                                reader.int32s(message.kinds);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.kinds && message.kinds.length))
                                message.kinds = [];
                            message.kinds.push(reader.int32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.until = value;
                            else
                                delete message.until;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.countries && message.countries.length))
                                message.countries = [];
                            message.countries.push(reader.stringVerify());
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.units && message.units.length))
                                message.units = [];
                            message.units.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OperationProposal;
        })();

        v1.MemberKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "MEMBER_UNSPECIFIED"] = 0;
            values[valuesById[1] = "MEMBER_PARTNER_COP"] = 1;
            values[valuesById[2] = "MEMBER_EUROPOL_CHANNEL"] = 2;
            values[valuesById[3] = "MEMBER_INTERPOL_NCB"] = 3;
            values[valuesById[4] = "MEMBER_JUDICIAL"] = 4;
            values[valuesById[5] = "MEMBER_NON_POLICE"] = 5;
            return values;
        })();

        v1.Member = (function() {

            const Member = function (properties) {
                this.urls = [];
                this.tlsAnchors = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Member.prototype.unit = "";
            Member.prototype.nameFr = "";
            Member.prototype.nameEn = "";
            Member.prototype.country = "";
            Member.prototype.city = "";
            Member.prototype.timeZone = "";
            Member.prototype.kind = 0;
            Member.prototype.urls = $util.emptyArray;
            Member.prototype.tlsAnchors = $util.emptyArray;
            Member.prototype.identityKey = $util.newBuffer([]);

            Member.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(10).string(message.unit);
                if (message.nameFr != null && $Object.hasOwnProperty.call(message, "nameFr") && message.nameFr !== "")
                    writer.uint32(18).string(message.nameFr);
                if (message.nameEn != null && $Object.hasOwnProperty.call(message, "nameEn") && message.nameEn !== "")
                    writer.uint32(26).string(message.nameEn);
                if (message.country != null && $Object.hasOwnProperty.call(message, "country") && message.country !== "")
                    writer.uint32(34).string(message.country);
                if (message.city != null && $Object.hasOwnProperty.call(message, "city") && message.city !== "")
                    writer.uint32(42).string(message.city);
                if (message.timeZone != null && $Object.hasOwnProperty.call(message, "timeZone") && message.timeZone !== "")
                    writer.uint32(50).string(message.timeZone);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(56).int32(message.kind);
                if (message.urls != null && message.urls.length)
                    for (let i = 0; i < message.urls.length; ++i)
                        writer.uint32(66).string(message.urls[i]);
                if (message.tlsAnchors != null && message.tlsAnchors.length)
                    for (let i = 0; i < message.tlsAnchors.length; ++i)
                        writer.uint32(74).bytes(message.tlsAnchors[i]);
                if (message.identityKey != null && $Object.hasOwnProperty.call(message, "identityKey") && message.identityKey.length)
                    writer.uint32(82).bytes(message.identityKey);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Member.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Member();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nameFr = value;
                            else
                                delete message.nameFr;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nameEn = value;
                            else
                                delete message.nameEn;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.country = value;
                            else
                                delete message.country;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.city = value;
                            else
                                delete message.city;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.timeZone = value;
                            else
                                delete message.timeZone;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.urls && message.urls.length))
                                message.urls = [];
                            message.urls.push(reader.stringVerify());
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.tlsAnchors && message.tlsAnchors.length))
                                message.tlsAnchors = [];
                            message.tlsAnchors.push(reader.bytes());
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.identityKey = value;
                            else
                                delete message.identityKey;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Member;
        })();

        v1.Roster = (function() {

            const Roster = function (properties) {
                this.members = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Roster.prototype.version = 0;
            Roster.prototype.previousDigest = $util.newBuffer([]);
            Roster.prototype.createdMs = 0;
            Roster.prototype.expiresMs = 0;
            Roster.prototype.threshold = 0;
            Roster.prototype.members = $util.emptyArray;
            Roster.prototype.witnessQuorum = 0;

            Roster.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(8).uint32(message.version);
                if (message.previousDigest != null && $Object.hasOwnProperty.call(message, "previousDigest") && message.previousDigest.length)
                    writer.uint32(18).bytes(message.previousDigest);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && !$Object.is(message.createdMs, 0))
                    writer.uint32(25).double(message.createdMs);
                if (message.expiresMs != null && $Object.hasOwnProperty.call(message, "expiresMs") && !$Object.is(message.expiresMs, 0))
                    writer.uint32(33).double(message.expiresMs);
                if (message.threshold != null && $Object.hasOwnProperty.call(message, "threshold") && message.threshold !== 0)
                    writer.uint32(40).uint32(message.threshold);
                if (message.members != null && message.members.length)
                    for (let i = 0; i < message.members.length; ++i)
                        $root.cop.v1.Member.encode(message.members[i], writer.uint32(50).fork(), _depth + 1).ldelim();
                if (message.witnessQuorum != null && $Object.hasOwnProperty.call(message, "witnessQuorum") && message.witnessQuorum !== 0)
                    writer.uint32(56).uint32(message.witnessQuorum);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Roster.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Roster();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.previousDigest = value;
                            else
                                delete message.previousDigest;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.expiresMs = value;
                            else
                                delete message.expiresMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.threshold = value;
                            else
                                delete message.threshold;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.members && message.members.length))
                                message.members = [];
                            message.members.push($root.cop.v1.Member.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.witnessQuorum = value;
                            else
                                delete message.witnessQuorum;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Roster;
        })();

        v1.RosterSignature = (function() {

            const RosterSignature = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            RosterSignature.prototype.unit = "";
            RosterSignature.prototype.jwsProtected = $util.newBuffer([]);
            RosterSignature.prototype.signature = $util.newBuffer([]);

            RosterSignature.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(10).string(message.unit);
                if (message.jwsProtected != null && $Object.hasOwnProperty.call(message, "jwsProtected") && message.jwsProtected.length)
                    writer.uint32(18).bytes(message.jwsProtected);
                if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                    writer.uint32(26).bytes(message.signature);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            RosterSignature.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.RosterSignature();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.jwsProtected = value;
                            else
                                delete message.jwsProtected;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.signature = value;
                            else
                                delete message.signature;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return RosterSignature;
        })();

        v1.SignedRoster = (function() {

            const SignedRoster = function (properties) {
                this.signatures = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            SignedRoster.prototype.payload = $util.newBuffer([]);
            SignedRoster.prototype.signatures = $util.emptyArray;

            SignedRoster.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(10).bytes(message.payload);
                if (message.signatures != null && message.signatures.length)
                    for (let i = 0; i < message.signatures.length; ++i)
                        $root.cop.v1.RosterSignature.encode(message.signatures[i], writer.uint32(18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            SignedRoster.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.SignedRoster();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.signatures && message.signatures.length))
                                message.signatures = [];
                            message.signatures.push($root.cop.v1.RosterSignature.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return SignedRoster;
        })();

        v1.KeyUse = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "KEY_USE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "KEY_USE_SIGN"] = 1;
            values[valuesById[2] = "KEY_USE_ENCRYPT"] = 2;
            values[valuesById[3] = "KEY_USE_LOG"] = 3;
            return values;
        })();

        v1.UnitKey = (function() {

            const UnitKey = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            UnitKey.prototype.kid = "";
            UnitKey.prototype.use = 0;
            UnitKey.prototype.publicKey = $util.newBuffer([]);
            UnitKey.prototype.notBeforeMs = 0;
            UnitKey.prototype.notAfterMs = 0;

            UnitKey.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kid != null && $Object.hasOwnProperty.call(message, "kid") && message.kid !== "")
                    writer.uint32(10).string(message.kid);
                if (message.use != null && $Object.hasOwnProperty.call(message, "use") && message.use !== 0)
                    writer.uint32(16).int32(message.use);
                if (message.publicKey != null && $Object.hasOwnProperty.call(message, "publicKey") && message.publicKey.length)
                    writer.uint32(26).bytes(message.publicKey);
                if (message.notBeforeMs != null && $Object.hasOwnProperty.call(message, "notBeforeMs") && !$Object.is(message.notBeforeMs, 0))
                    writer.uint32(33).double(message.notBeforeMs);
                if (message.notAfterMs != null && $Object.hasOwnProperty.call(message, "notAfterMs") && !$Object.is(message.notAfterMs, 0))
                    writer.uint32(41).double(message.notAfterMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            UnitKey.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.UnitKey();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kid = value;
                            else
                                delete message.kid;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.use = value;
                            else
                                delete message.use;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.publicKey = value;
                            else
                                delete message.publicKey;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.notBeforeMs = value;
                            else
                                delete message.notBeforeMs;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.notAfterMs = value;
                            else
                                delete message.notAfterMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return UnitKey;
        })();

        v1.Keyset = (function() {

            const Keyset = function (properties) {
                this.keys = [];
                this.revokedCertificates = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            Keyset.prototype.unit = "";
            Keyset.prototype.version = 0;
            Keyset.prototype.createdMs = 0;
            Keyset.prototype.keys = $util.emptyArray;
            Keyset.prototype.revokedCertificates = $util.emptyArray;

            Keyset.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.unit != null && $Object.hasOwnProperty.call(message, "unit") && message.unit !== "")
                    writer.uint32(10).string(message.unit);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(16).uint32(message.version);
                if (message.createdMs != null && $Object.hasOwnProperty.call(message, "createdMs") && !$Object.is(message.createdMs, 0))
                    writer.uint32(25).double(message.createdMs);
                if (message.keys != null && message.keys.length)
                    for (let i = 0; i < message.keys.length; ++i)
                        $root.cop.v1.UnitKey.encode(message.keys[i], writer.uint32(34).fork(), _depth + 1).ldelim();
                if (message.revokedCertificates != null && message.revokedCertificates.length)
                    for (let i = 0; i < message.revokedCertificates.length; ++i)
                        writer.uint32(42).bytes(message.revokedCertificates[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            Keyset.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.cop.v1.Keyset();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.unit = value;
                            else
                                delete message.unit;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.createdMs = value;
                            else
                                delete message.createdMs;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.keys && message.keys.length))
                                message.keys = [];
                            message.keys.push($root.cop.v1.UnitKey.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.revokedCertificates && message.revokedCertificates.length))
                                message.revokedCertificates = [];
                            message.revokedCertificates.push(reader.bytes());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Keyset;
        })();

        return v1;
    })();

    return cop;
})();

export {
  $root as default
};
