# Verifies an evidence pack (protocol/README.md, "Evidence pack") with nothing of ours: Python's standard library, and Ed25519 of the
# package cryptography (Debian: python3-cryptography). Written from the specification alone.
#
#   verify_evidence.py PACK ROSTER
#
# prints as JSON what is proven. When something is wrong it says what in one line, and exits with 1.
import base64
import hashlib
import json
import re
import struct
import sys
import unicodedata

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

MIB = 1 << 20
SAFE = (1 << 53) - 1
HOUR = 3_600_000
EVIDENCE_MAX, ENVELOPE_MAX, UNPACKED_MAX, ROSTER_MAX = 128 * MIB, MIB, MIB, 524_288
HEADER_MAX, PROTECTED_MAX, RECEIPT_MAX, KEYSET_MAX, FACTS_MAX, NOTE_MAX = 4_096, 512, 2_048, 32_768, 16_384, 16_384
LIFE_MAX, CLOCK_AHEAD_MAX = 2_419_200_000, 900_000


class Wrong(Exception):
    """The pack is wrong: where, and the word of the specification."""

    def __init__(self, field, fault):
        super().__init__(f"{field} {fault}")
        self.field, self.fault = field, fault


class Bad(Exception):
    """A part has a fault; the caller knows where it stands."""


def need(condition, fault="FORM"):
    if not condition:
        raise Bad(fault)


def at(field, step, *args):
    try:
        return step(*args)
    except Bad as bad:
        raise Wrong(field, str(bad)) from bad


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- Protobuf, one canonical form -------------------------------------------------------------------------------------------------

ROSTER_SIGNATURE = {1: ("unit", "string"), 2: ("jws_protected", "bytes"), 3: ("signature", "bytes")}
SIGNED_ROSTER = {1: ("payload", "bytes"), 2: ("signatures", [ROSTER_SIGNATURE])}
MEMBER = {
    1: ("unit", "string"),
    2: ("name_fr", "string"),
    3: ("name_en", "string"),
    4: ("country", "string"),
    5: ("city", "string"),
    6: ("time_zone", "string"),
    7: ("kind", "varint"),
    8: ("urls", ["string"]),
    9: ("tls_anchors", ["bytes"]),
    10: ("identity_key", "bytes"),
}
ROSTER = {
    1: ("version", "varint"),
    2: ("previous_digest", "bytes"),
    3: ("created_ms", "double"),
    4: ("expires_ms", "double"),
    5: ("threshold", "varint"),
    6: ("members", [MEMBER]),
    7: ("witness_quorum", "varint"),
}
SIGNED_PART = {1: ("jws_protected", "bytes"), 2: ("payload", "bytes"), 3: ("signature", "bytes")}
UNIT_KEY = {1: ("kid", "string"), 2: ("use", "varint"), 3: ("public_key", "bytes"), 4: ("not_before_ms", "double"), 5: ("not_after_ms", "double")}
KEYSET = {1: ("unit", "string"), 2: ("version", "varint"), 3: ("created_ms", "double"), 4: ("keys", [UNIT_KEY]), 5: ("revoked_certificates", ["bytes"])}
HEADER = {
    1: ("version", "varint"),
    2: ("message_id", "bytes"),
    3: ("exchange_id", "bytes"),
    4: ("from", "string"),
    5: ("to", ["string"]),
    6: ("created_ms", "double"),
    7: ("expires_ms", "double"),
    8: ("priority", "varint"),
    9: ("training", "bool"),
    10: ("padded_size", "varint"),
}
RECIPIENT = {1: ("kid", "string"), 2: ("encrypted_key", "bytes")}
ENVELOPE = {1: ("header", "bytes"), 2: ("jwe_protected", "bytes"), 3: ("recipient", RECIPIENT), 4: ("iv", "bytes"), 5: ("ciphertext", "bytes"), 6: ("tag", "bytes")}
RECEIPT = {
    1: ("version", "varint"),
    2: ("status", "varint"),
    3: ("envelope_digest", "bytes"),
    4: ("message_id", "bytes"),
    5: ("exchange_id", "bytes"),
    6: ("from", "string"),
    7: ("to", "string"),
    8: ("at_ms", "double"),
    9: ("officer", "string"),
    10: ("reason", "string"),
    11: ("log_leaf", "bytes"),
    12: ("log_size", "varint"),
    13: ("log_generation", "varint"),
}
FACTS = {
    1: ("version", "varint"),
    2: ("operation", "varint"),
    3: ("act", "string"),
    4: ("at_ms", "double"),
    5: ("message_id", "bytes"),
    6: ("exchange_id", "bytes"),
    7: ("partner", "string"),
    8: ("kind", "string"),
    9: ("training", "bool"),
    10: ("outcome", "string"),
    11: ("envelope_digest", "bytes"),
    12: ("content_digest", "bytes"),
    13: ("filter_record_digest", "bytes"),
    14: ("receipt_digest", "bytes"),
    15: ("handling", ["string"]),
    16: ("bases", ["string"]),
    17: ("categories", ["string"]),
    18: ("counted", ["string"]),
}
DEFAULTS = {"string": "", "bytes": b"", "varint": 0, "double": 0.0, "bool": False}


def read_varint(data, place):
    value = shift = 0
    while True:
        need(place < len(data) and shift < 64)
        octet = data[place]
        value |= (octet & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if octet < 0x80:
            return value, place


def varint(value):
    octets = bytearray()
    while value > 0x7F:
        octets.append(value & 0x7F | 0x80)
        value >>= 7
    octets.append(value)
    return bytes(octets)


def parse(schema, data):
    message = {name: [] if isinstance(kind, list) else None if isinstance(kind, dict) else DEFAULTS[kind] for name, kind in schema.values()}
    place = 0
    while place < len(data):
        tag, place = read_varint(data, place)
        number, wire = tag >> 3, tag & 7
        need(number in schema)
        name, kind = schema[number]
        single = kind[0] if isinstance(kind, list) else kind
        if single in ("varint", "bool"):
            need(wire == 0)
            value, place = read_varint(data, place)
            need(value <= (1 if single == "bool" else 0xFFFFFFFF))
            value = bool(value) if single == "bool" else value
        elif single == "double":
            need(wire == 1 and place + 8 <= len(data))
            (value,) = struct.unpack_from("<d", data, place)
            place += 8
        else:
            need(wire == 2)
            length, place = read_varint(data, place)
            need(place + length <= len(data))
            value, place = data[place : place + length], place + length
            if single == "string":
                try:
                    value = value.decode("utf-8")
                except UnicodeDecodeError:
                    raise Bad("FORM") from None
            elif isinstance(single, dict):
                value = parse(single, value)
        if isinstance(kind, list):
            message[name].append(value)
        else:
            message[name] = value
    return message


def encode(schema, message):
    out = []
    for number, (name, kind) in sorted(schema.items()):
        single = kind[0] if isinstance(kind, list) else kind
        values = message[name] if isinstance(kind, list) else [message[name]]
        for value in values:
            if not isinstance(kind, list) and (value is None or (not isinstance(kind, dict) and value == DEFAULTS[kind])):
                continue
            if single in ("varint", "bool"):
                out.append(varint(number << 3) + varint(int(value)))
            elif single == "double":
                out.append(varint(number << 3 | 1) + struct.pack("<d", value))
            else:
                octets = encode(single, value) if isinstance(single, dict) else value.encode() if single == "string" else value
                out.append(varint(number << 3 | 2) + varint(len(octets)) + octets)
    return b"".join(out)


def decode(schema, data, most):
    need(len(data) <= most)
    message = parse(schema, data)
    need(encode(schema, message) == data)
    return message


# --- Small forms ------------------------------------------------------------------------------------------------------------------


def unit_id(text):
    need(re.fullmatch(r"[A-Z]{2}-[A-Z][A-Z0-9]{1,15}", text))
    return text


def uuid7(octets):
    text = octets.hex()
    need(len(octets) == 16 and text[12] == "7" and text[16] in "89ab")
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def instant(value):
    need(value == value and value not in (float("inf"), float("-inf")) and value == int(value) and 0 < value < 8.64e15)
    return int(value)


def iso(milliseconds):
    days, rest = divmod(milliseconds, 86_400_000)
    # Days since 1970 to a date of the Gregorian calendar.
    era, day = divmod(days + 719_468, 146_097)
    year = (day - day // 1_460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5 - 1
    month = month + 3 if month < 10 else month - 9
    year += era * 400 + (month <= 2)
    seconds, thousandths = divmod(rest, 1_000)
    return f"{year:04}-{month:02}-{day:02}T{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}Z"


def digest_or_none(octets):
    need(len(octets) in (0, 32))
    return octets or None


def base64_of(text):
    need(isinstance(text, str))
    try:
        octets = base64.b64decode(text, validate=True)
    except ValueError:
        raise Bad("FORM") from None
    need(base64.b64encode(octets).decode() == text)
    return octets


def url64(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=")


def no_constant(_):
    raise ValueError("no JSON")


def json_object(octets):
    need(len(octets) <= PROTECTED_MAX)
    try:
        value = json.loads(octets.decode("utf-8-sig"), parse_constant=no_constant)
    except (ValueError, RecursionError):
        raise Bad("FORM") from None
    need(isinstance(value, dict))
    return value


# --- Keys and signatures ----------------------------------------------------------------------------------------------------------

SMALL_ORDER = {
    head + tail
    for head, tails in {
        "00" * 31: ("00", "80"),
        "01" + "00" * 30: ("00", "80"),
        "ec" + "ff" * 30: ("7f", "ff"),
        "ed" + "ff" * 30: ("7f", "ff"),
        "ee" + "ff" * 30: ("7f", "ff"),
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc": ("05", "85"),
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03": ("7a", "fa"),
    }.items()
    for tail in tails
}
X25519_SMALL = {
    "00" * 32,
    "01" + "00" * 31,
    "ec" + "ff" * 30 + "7f",
    "ed" + "ff" * 30 + "7f",
    "ee" + "ff" * 30 + "7f",
    "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
    "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
}


def ed25519(key, signature, message):
    if len(signature) != 64 or key.hex() in SMALL_ORDER:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
        return True
    except (InvalidSignature, ValueError):
        return False


def kid_of(curve, key):
    jwk = '{"crv":"%s","kty":"OKP","x":"%s"}' % (curve, url64(key).decode())
    return url64(sha256(jwk.encode())).decode()[:16]


def jws_kid(protected, purpose):
    header = json_object(protected)
    need(len(header) == 5 and header.get("alg") == "EdDSA" and header.get("b64") is False and header.get("crit") == ["b64"])
    need(header.get("typ") == purpose and isinstance(header.get("kid"), str))
    return header["kid"]


def jws_holds(key, protected, signature, payload):
    return ed25519(key, signature, url64(protected) + b"." + payload)


def signed_part(octets, purpose, most):
    part = decode(SIGNED_PART, octets, most)
    return part, jws_kid(part["jws_protected"], purpose)


# --- Rosters and keysets ----------------------------------------------------------------------------------------------------------

KINDS = [None, "partner_cop", "europol_channel", "interpol_ncb", "judicial", "non_police"]


def ascending(values):
    return all(a < b for a, b in zip(values, values[1:]))


def is_sequence(der):
    """One ASN.1 sequence in DER and nothing behind it. More of a certificate is not needed here: it is for the link."""
    count = der[1] - 0x80 if len(der) > 3 and der[1] > 0x7F else 0
    if len(der) < 4 or der[0] != 0x30 or count > 3:
        return False
    length = int.from_bytes(der[2 : 2 + count], "big") if count else der[1]
    return 2 + count + length == len(der)


def read_roster(octets):
    signed = decode(SIGNED_ROSTER, octets, ROSTER_MAX)
    roster = decode(ROSTER, signed["payload"], ROSTER_MAX)
    members = roster["members"]
    need(roster["version"] >= 1 and len(roster["previous_digest"]) == (0 if roster["version"] == 1 else 32))
    roster["created"] = instant(roster["created_ms"])
    need(instant(roster["expires_ms"]) > roster["created"])
    need(2 <= len(members) <= 64 and 2 <= roster["threshold"] <= len(members) and roster["witness_quorum"] < len(members))
    need(ascending([unit_id(member["unit"]) for member in members]))
    for member in members:
        need(1 <= member["kind"] <= 5 and len(member["identity_key"]) == 32)
        need(len(member["urls"]) <= 4 and 1 <= len(member["tls_anchors"]) <= 4)
        need(all(map(is_sequence, member["tls_anchors"])))
    need(len({member["identity_key"] for member in members}) == len(members))
    need(ascending([unit_id(signature["unit"]) for signature in signed["signatures"]]))
    roster["by_unit"] = {member["unit"]: member for member in members}
    roster.update(payload=signed["payload"], digest=sha256(signed["payload"]), signatures=signed["signatures"])
    roster["signed_by"] = signers(roster, roster)
    need(len(roster["signed_by"]) >= roster["threshold"], "THRESHOLD")
    return roster


def signers(roster, of):
    """Members of `of` whose signature on `roster` holds under the key that `of` names."""
    held = []
    for signature in roster["signatures"]:
        member = of["by_unit"].get(signature["unit"])
        if member is None:
            continue
        kid = jws_kid(signature["jws_protected"], "cop-roster")
        key = member["identity_key"]
        if kid == kid_of("Ed25519", key) and jws_holds(key, signature["jws_protected"], signature["signature"], roster["payload"]):
            held.append(signature["unit"])
    return held


def check_succession(old, new):
    need(new["version"] == old["version"] + 1 and new["previous_digest"] == old["digest"], "SUCCESSION")
    need(len(signers(new, old)) >= old["threshold"], "THRESHOLD")


def check_every_signature(roster, before):
    held = set(roster["signed_by"]) | set(signers(roster, before) if before else ())
    need(all(signature["unit"] in held for signature in roster["signatures"]), "SIGNATURE")


def read_keyset(octets, rosters):
    part, kid = signed_part(octets, "cop-keyset", KEYSET_MAX)
    keyset = decode(KEYSET, part["payload"], KEYSET_MAX)
    identities = [roster["by_unit"][keyset["unit"]]["identity_key"] for roster in rosters if keyset["unit"] in roster["by_unit"]]
    need(identities, "SIGNER")
    unit_id(keyset["unit"])
    instant(keyset["created_ms"])
    need(keyset["version"] >= 1 and 1 <= len(keyset["keys"]) <= 40)
    revoked = keyset["revoked_certificates"]
    need(len(revoked) <= 200 and all(len(digest) == 32 for digest in revoked) and ascending(revoked))
    for key in keyset["keys"]:
        raw = key["public_key"]
        need(1 <= key["use"] <= 3 and len(raw) == 32)
        need(key["use"] != 2 or (raw[31] < 0x80 and raw.hex() not in X25519_SMALL))
        need(key["kid"] == kid_of("X25519" if key["use"] == 2 else "Ed25519", raw))
        key["from"], key["until"] = instant(key["not_before_ms"]), instant(key["not_after_ms"])
        need(key["until"] > key["from"])
    need(ascending([key["kid"] for key in keyset["keys"]]))
    holds = [key for key in identities if kid == kid_of("Ed25519", key) and jws_holds(key, part["jws_protected"], part["signature"], part["payload"])]
    need(holds, "SIGNATURE")
    return keyset


class Trust:
    def __init__(self, pack, pinned):
        rosters = []
        for i, octets in enumerate(pack["rosters"]):
            field = f"rosters[{i}]"
            roster = at(field, read_roster, octets)
            before = rosters[-1] if rosters else pinned if pinned["version"] == roster["version"] - 1 else None
            if before:
                at(field, check_succession, before, roster)
            at(field, check_every_signature, roster, before)
            rosters.append(roster)
        if not rosters:
            raise Wrong("rosters", "FORM")
        self.first, self.last, self.pinned = rosters[0]["version"], rosters[-1]["version"], pinned
        if pinned["version"] == self.first - 1:
            self.relation, self.rosters = "precedes", [pinned, *rosters]
        elif pinned["version"] == self.last + 1:
            at("rosters", check_succession, rosters[-1], pinned)
            self.relation, self.rosters = "follows", [*rosters, pinned]
        else:
            same = [roster for roster in rosters if roster["version"] == pinned["version"]]
            if not same:
                raise Wrong("rosters", "SUCCESSION")
            if same[0]["digest"] != pinned["digest"]:
                raise Wrong("rosters", "ROSTER_OTHER")
            self.relation, self.rosters = "held", rosters
        self.keysets = []
        for i, octets in enumerate(pack["keysets"]):
            keyset = at(f"keysets[{i}]", read_keyset, octets, self.rosters)
            place = (keyset["unit"], keyset["version"])
            if self.keysets and place <= (self.keysets[-1]["unit"], self.keysets[-1]["version"]):
                raise Wrong(f"keysets[{i}]", "ORDER")
            self.keysets.append(keyset)

    def roster_at(self, time):
        drawn = [roster for roster in self.rosters if roster["created"] <= time]
        return drawn[-1] if drawn else self.rosters[0]

    def member(self, unit):
        return next((roster["by_unit"][unit] for roster in reversed(self.rosters) if unit in roster["by_unit"]), None)

    def keys(self, unit, use, time=None):
        """Raw public keys that the unit announced for a use, by kid; at a time, those of that time, give or take an hour."""
        found = {}
        for keyset in reversed(self.keysets):
            for key in keyset["keys"] if keyset["unit"] == unit else ():
                if key["use"] == use and (time is None or key["from"] - HOUR <= time <= key["until"] + HOUR):
                    found.setdefault(key["kid"], key["public_key"])
        return found


# --- Merkle trees -----------------------------------------------------------------------------------------------------------------


def node(left, right):
    return sha256(b"\x01", left, right)


def included(index, size, leaf, proof, root):
    if not index < size:
        return False
    f, s, r = index, size - 1, leaf
    for p in proof:
        if s == 0:
            return False
        if f % 2 or f == s:
            r = node(p, r)
            while f % 2 == 0 and f:
                f, s = f >> 1, s >> 1
        else:
            r = node(r, p)
        f, s = f >> 1, s >> 1
    return s == 0 and r == root


def consistent(m, old, n, new, proof):
    if m > n:
        return False
    if m == 0:
        return old == sha256() and not proof
    if m == n:
        return old == new and not proof
    f, s = m - 1, n - 1
    while f % 2:
        f, s = f >> 1, s >> 1
    if f == 0:
        x = y = old
    elif proof:
        x = y = proof[0]
        proof = proof[1:]
    else:
        return False
    for p in proof:
        if s == 0:
            return False
        if f % 2 or f == s:
            x, y = node(p, x), node(p, y)
            while f % 2 == 0 and f:
                f, s = f >> 1, s >> 1
        else:
            y = node(y, p)
        f, s = f >> 1, s >> 1
    return s == 0 and x == old and y == new


# --- Envelopes, receipts, content -------------------------------------------------------------------------------------------------

STATUSES = [None, "delivered", "read", "answered", "rejected", "expired", "undeliverable"]
PRIORITIES = [None, "urgent", "routine"]


def read_envelope(octets):
    envelope = decode(ENVELOPE, octets, ENVELOPE_MAX)
    header = decode(HEADER, envelope["header"], HEADER_MAX)
    need(header["version"] == 1 and 1 <= header["priority"] <= 2)
    created, expires = instant(header["created_ms"]), instant(header["expires_ms"])
    need(created < expires <= created + LIFE_MAX)
    need(1 <= len(header["to"]) <= 64 and ascending(header["to"]))
    header.update(created=created, expires=expires, id=uuid7(header["message_id"]), exchange=uuid7(header["exchange_id"]))
    for unit in (header["from"], *header["to"]):
        unit_id(unit)
    jwe = json_object(envelope["jwe_protected"])
    epk = jwe.get("epk")
    need(set(jwe) == {"enc", "epk"} and jwe["enc"] == "A256GCM" and isinstance(epk, dict) and set(epk) == {"x", "crv", "kty"})
    need(epk["crv"] == "X25519" and epk["kty"] == "OKP" and isinstance(epk["x"], str) and re.fullmatch("[A-Za-z0-9_-]{43}", epk["x"]))
    key = base64.urlsafe_b64decode(epk["x"] + "=")
    need(url64(key).decode() == epk["x"] and key[31] < 0x80)
    recipient = envelope["recipient"] or {"encrypted_key": b""}
    need(len(recipient["encrypted_key"]) == 40 and len(envelope["iv"]) == 12 and len(envelope["tag"]) == 16)
    need(len(envelope["ciphertext"]) == header["padded_size"])
    return {"header": header, "header_octets": envelope["header"], "digest": sha256(octets), "octets": len(octets)}


def read_receipt(octets, envelope, to, trust):
    header = envelope["header"]
    part, kid = signed_part(octets, "cop-receipt", RECEIPT_MAX)
    receipt = decode(RECEIPT, part["payload"], RECEIPT_MAX)
    need(receipt["version"] == 1 and 1 <= receipt["status"] <= 6)
    status = STATUSES[receipt["status"]]
    ids = None
    if receipt["message_id"] or receipt["exchange_id"]:
        ids = (uuid7(receipt["message_id"]), uuid7(receipt["exchange_id"]))
    unit_id(receipt["from"])
    unit_id(receipt["to"])
    time = instant(receipt["at_ms"])
    need(not receipt["officer"] or re.fullmatch("[a-z][a-z0-9-]{0,31}", receipt["officer"]))
    need(not receipt["reason"] or re.fullmatch("[A-Z][A-Z0-9_]{2,39}", receipt["reason"]))
    need(len(receipt["envelope_digest"]) == 32)
    need(bool(receipt["reason"]) == (status in ("rejected", "expired", "undeliverable")))
    need(bool(receipt["officer"]) == (status in ("read", "answered")))
    need(ids or status == "rejected")
    promise = None
    if receipt["log_leaf"] or receipt["log_size"] or receipt["log_generation"]:
        need(len(receipt["log_leaf"]) == 32 and receipt["log_generation"] >= 1)
        promise = {"generation": receipt["log_generation"], "size": receipt["log_size"], "leaf": receipt["log_leaf"].hex()}
    need((promise is not None) == (status == "delivered"))
    need(receipt["from"] == to and receipt["to"] == header["from"], "MISMATCH")
    key = trust.keys(to, 1, time).get(kid)
    need(key, "SIGNER")
    need(jws_holds(key, part["jws_protected"], part["signature"], part["payload"]), "SIGNATURE")
    need(receipt["envelope_digest"] == envelope["digest"] and ids in (None, (header["id"], header["exchange"])), "MISMATCH")
    return {
        "number": receipt["status"],
        "status": status,
        "at": time,
        "officer": receipt["officer"] or None,
        "reason": receipt["reason"] or None,
        "digest": sha256(octets),
        "promise": promise,
    }


def check_deliveries(pack, trust):
    checked = []
    for i, delivery in enumerate(pack["deliveries"]):
        field, to = f"deliveries[{i}]", delivery["to"]
        envelope = at(f"{field}.envelope", read_envelope, delivery["envelope"])
        if checked and to <= checked[-1]["to"]:
            raise Wrong(f"{field}.to", "ORDER")
        if checked and checked[-1]["envelope"]["header_octets"] != envelope["header_octets"]:
            raise Wrong(f"{field}.envelope", "MISMATCH")
        if to not in envelope["header"]["to"]:
            raise Wrong(f"{field}.to", "MISMATCH")
        receipts = []
        for j, octets in enumerate(delivery["receipts"]):
            receipt = at(f"{field}.receipts[{j}]", read_receipt, octets, envelope, to, trust)
            if receipts and receipt["number"] <= receipts[-1]["number"]:
                raise Wrong(f"{field}.receipts[{j}]", "ORDER")
            receipts.append(receipt)
        checked.append({"to": to, "envelope": envelope, "receipts": receipts, "named": bool(receipts)})
    if not checked:
        raise Wrong("deliveries", "FORM")
    return checked


def check_content(content, deliveries, trust):
    header = deliveries[0]["envelope"]["header"]
    header_octets, octets = deliveries[0]["envelope"]["header_octets"], content["content"]
    kid = jws_kid(content["jwsProtected"], "cop-content")
    need(len(octets) <= UNPACKED_MAX)
    key = trust.keys(header["from"], 1, header["created"]).get(kid)
    need(key, "SIGNER")
    payload = struct.pack(">I", len(header_octets)) + header_octets + struct.pack(">I", len(octets)) + octets
    need(jws_holds(key, content["jwsProtected"], content["signature"], payload), "SIGNATURE")
    return {"digest": sha256(octets).hex(), "octets": len(octets), "kid": kid}


# --- Logs -------------------------------------------------------------------------------------------------------------------------


def note_key_id(name, kind, key):
    return sha256(name.encode() + b"\n", bytes([kind]), key)[:4]


def read_note(note):
    try:
        octets = note.encode("utf-8")
    except UnicodeEncodeError:
        raise Bad("FORM") from None
    need(len(octets) <= NOTE_MAX)
    need(all(unicodedata.category(character) != "Cc" or character == "\n" for character in note))
    border = note.rfind("\n\n")
    need(border >= 1 and note.endswith("\n"))
    text, rest = note[: border + 1], note[border + 2 :]
    lines = [line + "\n" for line in rest.split("\n")[:-1]]
    need(1 <= len(lines) <= 64 and len(set(lines)) == len(lines))
    signatures = []
    for line in lines:
        match = re.fullmatch("\u2014 ([^ ]+) ([A-Za-z0-9+/]+={0,2})\n", line)
        need(match and not any(character.isspace() or character == "+" for character in match[1]))
        raw = base64_of(match[2])
        need(len(raw) > 4)
        signatures.append({"name": match[1], "key_id": raw[:4], "signature": raw[4:], "line": line})
    parts = text.split("\n")
    need(len(parts) == 4 and parts[3] == "")
    origin, size, root = parts[:3]
    match = re.fullmatch("urn:cop:unit:([^:]+):log:([1-9][0-9]{0,8})", origin)
    need(match)
    unit_id(match[1])
    need(re.fullmatch("0|[1-9][0-9]{0,15}", size) and int(size) <= SAFE)
    root = base64_of(root)
    need(len(root) == 32 and (size != "0" or root == sha256()))
    return {"text": text, "origin": origin, "unit": match[1], "generation": int(match[2]), "size": int(size), "root": root, "signatures": signatures}


def witness_of(signature):
    """Unit and time of a line that is a cosignature by its form."""
    match = re.fullmatch("urn:cop:unit:([A-Z]{2}-[A-Z][A-Z0-9]{1,15}):witness", signature["name"])
    if not match or len(signature["signature"]) != 72:
        return None
    seconds = int.from_bytes(signature["signature"][:8], "big")
    return (match[1], seconds) if 1 <= seconds <= 8_640_000_000_000 else None


def check_note(note, deliveries, trust):
    checkpoint = read_note(note)
    unit, origin = checkpoint["unit"], checkpoint["origin"]
    need(unit == deliveries[0]["envelope"]["header"]["from"] or unit in [delivery["to"] for delivery in deliveries], "MISMATCH")
    signatures = checkpoint["signatures"]
    ordered = sorted(signatures, key=lambda signature: (signature["name"] != origin, signature["line"]))
    need(ordered == signatures, "ORDER")
    for signature in signatures:
        if signature["name"] != origin:
            need(witness_of(signature))
            continue
        keys = [key for key in trust.keys(unit, 3).values() if note_key_id(origin, 1, key) == signature["key_id"]]
        need(keys, "SIGNER")
        need(any(ed25519(key, signature["signature"], checkpoint["text"].encode()) for key in keys), "SIGNATURE")
    need(signatures[0]["name"] == origin, "SIGNER")
    return checkpoint


def check_witnesses(checkpoint, trust):
    witnesses, counted = [], set()
    for signature in checkpoint["signatures"]:
        if signature["name"] == checkpoint["origin"]:
            continue
        unit, seconds = witness_of(signature)
        need(unit != checkpoint["unit"])
        time = seconds * 1_000
        keys = [key for key in trust.keys(unit, 3, time).values() if note_key_id(signature["name"], 4, key) == signature["key_id"]]
        need(keys, "SIGNER")
        message = f"cosignature/v1\ntime {seconds}\n{checkpoint['text']}".encode()
        need(any(ed25519(key, signature["signature"][8:], message) for key in keys), "SIGNATURE")
        names = {unit, *keys}
        counts = unit in trust.roster_at(time)["by_unit"] and not names & counted
        if counts:
            counted |= names
        witnesses.append({"unit": unit, "at": iso(time), "counted": counts})
    return witnesses


def read_facts(octets):
    facts = decode(FACTS, octets, FACTS_MAX)
    need(facts["version"] == 1 and 1 <= facts["operation"] <= 9)
    need(re.fullmatch(r"[a-z]+(\.[a-z_]+){1,2}", facts["act"]))
    need(not facts["outcome"] or re.fullmatch("[A-Z][A-Z0-9_]{2,39}", facts["outcome"]))
    need([code for code in ("H0", "H1", "H2", "H3") if code in facts["handling"]] == facts["handling"])
    for name in ("envelope_digest", "content_digest", "filter_record_digest", "receipt_digest"):
        facts[name] = digest_or_none(facts[name])
    facts["at"] = instant(facts["at_ms"])
    facts["message"] = uuid7(facts["message_id"]) if facts["message_id"] else None
    facts["exchange"] = uuid7(facts["exchange_id"]) if facts["exchange_id"] else None
    if facts["partner"]:
        unit_id(facts["partner"])
    return facts


# Act: operation, and whose log records it.
ACTS = {
    "message.transferred": (6, "sender"),
    "message.sealed": (6, "sender"),
    "receipt.received": (1, "sender"),
    "message.received": (1, "addressee"),
    "message.refused": (1, "addressee"),
}


def check_entry(entry, checkpoint, deliveries, field):
    header = deliveries[0]["envelope"]["header"]
    facts = at(f"{field}.facts", read_facts, entry["facts"])
    leaf = sha256(b"\x00", sha256(entry["salt"], entry["facts"]), entry["detailsCommitment"])
    if not included(entry["index"], checkpoint["size"], leaf, entry["path"], checkpoint["root"]):
        raise Wrong(field, "PROOF")
    sender = checkpoint["unit"] == header["from"]
    partner, act = facts["partner"], facts["act"]
    fits = (
        ACTS.get(act) == (facts["operation"], "sender" if sender else "addressee")
        and (facts["message"], facts["exchange"]) == (header["id"], header["exchange"])
        and (act == "message.refused" or facts["training"] == header["training"])
        and (partner in header["to"] if sender else partner == header["from"])
    )
    delivery = next((each for each in deliveries if each["to"] == (partner if sender else checkpoint["unit"])), None)
    envelope = delivery is not None and facts["envelope_digest"] == delivery["envelope"]["digest"]
    receipts = [] if delivery is None else [receipt for receipt in delivery["receipts"] if receipt["digest"] == facts["receipt_digest"]]
    reason, content = facts["outcome"] or None, facts["content_digest"] is not None
    if act == "message.transferred":
        says = content and (envelope or facts["envelope_digest"] is None)
    elif act == "message.received":
        says = envelope and content and not reason
    elif act == "receipt.received":
        says = envelope and receipts and receipts[0]["reason"] == reason
    elif act == "message.refused":
        says = envelope and receipts and reason and receipts[0]["reason"] == reason
    else:
        says = envelope and not reason
    if not (fits and says):
        raise Wrong(f"{field}.facts", "MISMATCH")
    if act == "message.received":
        for promise in [receipt["promise"] for receipt in delivery["receipts"] if receipt["promise"]]:
            kept = promise["leaf"] == leaf.hex() and promise["generation"] == checkpoint["generation"] and entry["index"] >= promise["size"]
            if not kept:
                raise Wrong(field, "PROMISE")
    if facts["envelope_digest"]:
        delivery["named"] = True
    return {"index": entry["index"], "facts": facts, "delivery": delivery}


def place_of(checkpoint):
    return checkpoint["unit"], checkpoint["generation"], checkpoint["size"]


def check_logs(pack, deliveries, content, trust):
    logs = []
    content_digest = content["digest"] if content else None
    for i, log in enumerate(pack["logs"]):
        field = f"logs[{i}]"
        checkpoint = at(f"{field}.note", check_note, log["note"], deliveries, trust)
        before = logs[-1]["checkpoint"] if logs else None
        if before and place_of(checkpoint) <= place_of(before):
            raise Wrong(f"{field}.note", "ORDER")
        if before and before["origin"] == checkpoint["origin"]:
            grown = consistent(before["size"], before["root"], checkpoint["size"], checkpoint["root"], log["consistency"])
        else:
            grown = not log["consistency"]
        if not grown:
            raise Wrong(f"{field}.consistency", "PROOF")
        if not log["entries"]:
            raise Wrong(f"{field}.entries", "FORM")
        entries = []
        for j, entry in enumerate(log["entries"]):
            here = f"{field}.entries[{j}]"
            checked = check_entry(entry, checkpoint, deliveries, here)
            if entries and checked["index"] <= entries[-1]["index"]:
                raise Wrong(here, "ORDER")
            said = checked["facts"]["content_digest"]
            if said and content_digest and said.hex() != content_digest:
                raise Wrong(f"{here}.facts", "MISMATCH")
            content_digest = content_digest or (said and said.hex())
            entries.append(checked)
        witnesses = at(f"{field}.note", check_witnesses, checkpoint, trust)
        needed = max(trust.roster_at(max(entry["facts"]["at"] for entry in entries))["witness_quorum"], 1)
        counted = sum(witness["counted"] for witness in witnesses)
        logs.append({"checkpoint": checkpoint, "entries": entries, "witnesses": witnesses, "needed": needed, "counted": counted, "reached": counted >= needed})
    return logs, content_digest


# --- The pack ---------------------------------------------------------------------------------------------------------------------


def member_of(value, field, *names):
    if not isinstance(value, dict):
        raise Wrong(field, "FORM")
    return [value.get(name) for name in names]


def list_of(value, field, read):
    if not isinstance(value, list):
        raise Wrong(field, "FORM")
    return [read(each, f"{field}[{i}]") for i, each in enumerate(value)]


def octets_of(value, field):
    return at(field, base64_of, value)


def hash_of(value, field):
    octets = octets_of(value, field)
    if len(octets) != 32:
        raise Wrong(field, "FORM")
    return octets


def hashes_of(value, field):
    hashes = list_of(value, field, hash_of)
    if len(hashes) > 64:
        raise Wrong(field, "FORM")
    return hashes


def read_pack(octets):
    if len(octets) > EVIDENCE_MAX:
        raise Wrong("file", "LIMIT")
    try:
        value = json.loads(octets.decode("latin-1"), parse_constant=no_constant, parse_float=no_constant)
    except (ValueError, RecursionError):
        raise Wrong("file", "FORM") from None
    form, rosters, keysets, content, deliveries, logs = member_of(value, "file", "format", "rosters", "keysets", "content", "deliveries", "logs")
    if form != "cop-evidence-1":
        raise Wrong("format", "FORM")

    def delivery_of(each, field):
        to, envelope, receipts = member_of(each, field, "to", "envelope", "receipts")
        if not isinstance(to, str):
            raise Wrong(f"{field}.to", "FORM")
        at(f"{field}.to", unit_id, to)
        return {"to": to, "envelope": octets_of(envelope, f"{field}.envelope"), "receipts": list_of(receipts, f"{field}.receipts", octets_of)}

    def entry_of(each, field):
        index, facts, salt, details, path = member_of(each, field, "index", "facts", "salt", "detailsCommitment", "path")
        if type(index) is not int or not 0 <= index <= SAFE:
            raise Wrong(f"{field}.index", "FORM")
        return {
            "index": index,
            "facts": octets_of(facts, f"{field}.facts"),
            "salt": hash_of(salt, f"{field}.salt"),
            "detailsCommitment": hash_of(details, f"{field}.detailsCommitment"),
            "path": hashes_of(path, f"{field}.path"),
        }

    def log_of(each, field):
        note, consistency, entries = member_of(each, field, "note", "consistency", "entries")
        if not isinstance(note, str):
            raise Wrong(f"{field}.note", "FORM")
        return {"note": note, "consistency": hashes_of(consistency, f"{field}.consistency"), "entries": list_of(entries, f"{field}.entries", entry_of)}

    def content_of(each):
        protected, signature, inner = member_of(each, "content", "jwsProtected", "signature", "content")
        return {
            "jwsProtected": octets_of(protected, "content.jwsProtected"),
            "signature": octets_of(signature, "content.signature"),
            "content": octets_of(inner, "content.content"),
        }

    pack = {
        "format": form,
        "rosters": list_of(rosters, "rosters", octets_of),
        "keysets": list_of(keysets, "keysets", octets_of),
        "content": None if content is None and "content" in value else content_of(content),
        "deliveries": list_of(deliveries, "deliveries", delivery_of),
        "logs": list_of(logs, "logs", log_of),
    }
    again = json.dumps(pack, default=lambda part: base64.b64encode(part).decode(), separators=(",", ":")) + "\n"
    if again.encode("ascii") != octets:
        raise Wrong("file", "FORM")
    return pack


def verify(octets, roster_octets):
    try:
        pinned = read_roster(roster_octets)
    except Bad as bad:
        raise Wrong("ROSTER", str(bad)) from None
    pack = read_pack(octets)
    trust = Trust(pack, pinned)
    deliveries = check_deliveries(pack, trust)
    content = at("content", check_content, pack["content"], deliveries, trust) if pack["content"] else None
    logs, content_digest = check_logs(pack, deliveries, content, trust)
    for i, delivery in enumerate(deliveries):
        if not delivery["named"]:
            raise Wrong(f"deliveries[{i}].envelope", "UNCOVERED")
    return report(octets, trust, deliveries, content, logs, content_digest)


def report(octets, trust, deliveries, content, logs, content_digest):
    header = deliveries[0]["envelope"]["header"]
    missing = [] if content else [{"code": "CONTENT_ABSENT"}]
    doubts, shown = [], []

    def place(delivery, fits):
        found = [
            {"generation": log["checkpoint"]["generation"], "index": entry["index"], "at": iso(entry["facts"]["at"]), "witnessed": log["reached"]}
            for log in logs
            for entry in log["entries"]
            if entry["delivery"] is delivery and fits(entry["facts"])
        ]
        return next((each for each in found if each["witnessed"]), found[0] if found else None)

    for delivery in deliveries:
        receipts = delivery["receipts"]
        promise = next((receipt["promise"] for receipt in receipts if receipt["promise"]), None)
        shown.append(
            {
                "to": delivery["to"],
                "envelope": delivery["envelope"]["digest"].hex(),
                "octets": delivery["envelope"]["octets"],
                "receipts": [
                    {
                        "status": receipt["status"],
                        "at": iso(receipt["at"]),
                        "officer": receipt["officer"],
                        "reason": receipt["reason"],
                        "digest": receipt["digest"].hex(),
                        "logged": place(delivery, lambda facts: facts["act"] == "receipt.received" and facts["receipt_digest"] == receipt["digest"]),
                    }
                    for receipt in receipts
                ],
                "promise": promise,
                "sent": place(delivery, lambda facts: facts["act"] in ("message.transferred", "message.sealed") and facts["envelope_digest"]),
                "arrived": place(delivery, lambda facts: facts["act"] == "message.received"),
            }
        )
        taken = [receipt for receipt in receipts if not receipt["reason"]]
        if taken and len(taken) < len(receipts):
            doubts.append({"code": "RECEIPTS_CONTRADICT", "unit": delivery["to"]})
        if any(receipt["status"] == "delivered" and receipt["at"] < header["created"] - CLOCK_AHEAD_MAX for receipt in receipts):
            doubts.append({"code": "CLOCKS_DIFFER", "unit": delivery["to"]})
    for unit in header["to"]:
        delivery = next((each for each in shown if each["to"] == unit), None)
        if not delivery:
            missing.append({"code": "DELIVERY_ABSENT", "unit": unit})
            continue
        if not delivery["receipts"]:
            missing.append({"code": "RECEIPT_ABSENT", "unit": unit})
        if not delivery["sent"]:
            missing.append({"code": "SENT_ENTRY_ABSENT", "unit": unit})
        if delivery["promise"] and not delivery["arrived"]:
            missing.append({"code": "ARRIVED_ENTRY_ABSENT", "unit": unit})
    for log in logs:
        if not log["reached"]:
            checkpoint = log["checkpoint"]
            missing.append({"code": "NOT_WITNESSED", "unit": checkpoint["unit"], "generation": checkpoint["generation"], "size": checkpoint["size"]})
    kinds = {entry["facts"]["kind"] for log in logs for entry in log["entries"]} - {""}
    named = {header["from"], *header["to"], *(witness["unit"] for log in logs for witness in log["witnesses"])}
    members = [member for member in map(trust.member, sorted(named)) if member]
    return {
        "format": "cop-evidence-1",
        "pack": sha256(octets).hex(),
        "roster": {
            "relation": trust.relation,
            "version": trust.pinned["version"],
            "digest": trust.pinned["digest"].hex(),
            "first": trust.first,
            "last": trust.last,
        },
        "message": {
            "id": header["id"],
            "exchange": header["exchange"],
            "from": header["from"],
            "to": header["to"],
            "created": iso(header["created"]),
            "expires": iso(header["expires"]),
            "priority": PRIORITIES[header["priority"]],
            "training": header["training"],
            "kind": kinds.pop() if len(kinds) == 1 else None,
            "content": content_digest,
        },
        "content": content,
        "deliveries": shown,
        "logs": [
            {
                "unit": log["checkpoint"]["unit"],
                "generation": log["checkpoint"]["generation"],
                "size": log["checkpoint"]["size"],
                "root": log["checkpoint"]["root"].hex(),
                "entries": [
                    {"index": entry["index"], "act": entry["facts"]["act"], "at": iso(entry["facts"]["at"]), "partner": entry["facts"]["partner"]}
                    for entry in log["entries"]
                ],
                "witnesses": log["witnesses"],
                "quorum": {"needed": log["needed"], "counted": log["counted"], "reached": log["reached"]},
            }
            for log in logs
        ],
        "missing": missing,
        "doubts": doubts,
        "units": [
            {
                "unit": member["unit"],
                "nameFr": member["name_fr"],
                "nameEn": member["name_en"],
                "country": member["country"],
                "city": member["city"],
                "timeZone": member["time_zone"],
                "kind": KINDS[member["kind"]],
            }
            for member in members
        ],
    }


def main(arguments):
    if len(arguments) != 2:
        sys.exit("verify_evidence.py PACK ROSTER")
    with open(arguments[0], "rb") as pack, open(arguments[1], "rb") as roster:
        octets = (pack.read(EVIDENCE_MAX + 1), roster.read(ROSTER_MAX + 1))
    try:
        print(json.dumps(verify(*octets), ensure_ascii=False, indent=1))
    except Wrong as wrong:
        sys.exit(f"{wrong.field} {wrong.fault}")


if __name__ == "__main__":
    main(sys.argv[1:])
