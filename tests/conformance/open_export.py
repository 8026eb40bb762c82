# Verifies and opens what `cop message export ID --format jose --json` gives, with Python's jwcrypto and nothing of ours.
# Arguments: the export, the addressee's private JWK set. Prints the content's octets, base64url.
import json
import sys

from jwcrypto import jwe, jwk, jws
from jwcrypto.common import base64url_decode, base64url_encode

export = json.load(open(sys.argv[1]))
keys = json.load(open(sys.argv[2]))["keys"]

kid = export["jwe"]["recipients"][0]["header"]["kid"]
(private,) = [key for key in keys if key["kid"] == kid]
private = {name: value for name, value in private.items() if name in ("kty", "crv", "x", "d")}

opened = jwe.JWE(algs=["ECDH-ES+A256KW", "A256GCM"])
opened.deserialize(json.dumps(export["jwe"]), jwk.JWK(**private))
assert export["jwe"]["aad"] == export["header"]

signer = jwk.JWK(**{name: value for name, value in export["signerKey"].items() if name in ("kty", "crv", "x")})
token = jws.JWS()
token.allowed_algs = ["EdDSA"]
token.deserialize(json.dumps(export["jws"]))
# The payload is detached (RFC 7515, appendix F): older versions of jwcrypto take it so, newer ones as an argument too.
token.objects["payload"] = base64url_decode(export["payload"])
token.verify(signer)

# The signed payload is header and content with their lengths before them, and the plaintext begins with its own.
header, content = base64url_decode(export["header"]), base64url_decode(export["content"])
assert base64url_decode(export["payload"]) == len(header).to_bytes(4, "big") + header + len(content).to_bytes(4, "big") + content
length = int.from_bytes(opened.payload[:4], "big")
assert base64url_decode(export["jws"]["signature"]) in opened.payload[4 : 4 + length]
print(base64url_encode(content))
