// Every number that bounds untrusted input, with its unit and its reason. Checked before memory is taken.

/** Octets of one encoded Envelope. An incident takes 1 KB; a megabyte leaves room for long judicial requests. */
export const ENVELOPE_MAX_OCTETS = 1_048_576;

/** Octets of an encoded Header: 64 addressees of 40 characters and the fixed fields stay below. */
export const HEADER_MAX_OCTETS = 4_096;

/** Addressees of one view: every member of the African Union (55), with room. */
export const ADDRESSEES_MAX = 64;

/** Octets of a JOSE protected header. Ours take about 110. */
export const PROTECTED_HEADER_MAX_OCTETS = 512;

/** Octets of the encoded SignedContent after unpacking: a bomb stops here, whatever it claims. */
export const UNPACKED_MAX_OCTETS = 1_048_576;

/** Smallest padded plaintext, octets: the shortest messages look alike. */
export const PADDED_MIN_OCTETS = 256;

/** Octets of one signed receipt. Ours take about 420. */
export const RECEIPT_MAX_OCTETS = 2_048;

/** Octets of one signed keyset: 40 keys of 95 octets, 200 revoked fingerprints, with room. */
export const KEYSET_MAX_OCTETS = 32_768;

/** Octets of one signed roster: 64 members with two anchors of 1.5 KB each. */
export const ROSTER_MAX_OCTETS = 524_288;

/** Members of one roster: see ADDRESSEES_MAX. */
export const MEMBERS_MAX = 64;

/** Keys of one keyset: one a week for the 28 days of destruction delay, both uses, with room. */
export const KEYS_MAX = 40;

/** Revoked certificates of one keyset. */
export const REVOKED_MAX = 200;

/** wss addresses of one member. */
export const URLS_MAX = 4;

/** TLS anchors of one member: the current one, the next one, with room. */
export const ANCHORS_MAX = 4;

/** Characters of a wss address. */
export const URL_MAX_CHARACTERS = 200;

/** Milliseconds that a partner's clock may run ahead of ours before its message is refused: power cuts reset cheap clocks. */
export const CLOCK_AHEAD_MAX_MS = 15 * 60_000;

/** Milliseconds between creation and expiry of a message at the most: the 28 days for which private keys are kept. */
export const MESSAGE_LIFE_MAX_MS = 28 * 86_400_000;

/** Stages of a route. */
export const ROUTE_MAX_PLACES = 12;

/** Characters of a place name. */
export const PLACE_NAME_MAX_CHARACTERS = 60;

/** Persons in one head-count: the largest boats carry some hundreds. */
export const HEAD_COUNT_MAX = 10_000;

/** Slots of one meeting request. */
export const SLOTS_MAX = 5;

/** Points of contact of one directory: eight roles, some of them apart for land, sea, air and border posts, with room. */
export const CONTACTS_MAX = 24;

/** Telephone numbers of one point of contact: a line, a second one and a satellite telephone, with room. */
export const TELEPHONES_MAX = 4;

/** Languages of one point of contact: more are no longer a help to choose by. */
export const LANGUAGES_MAX = 8;

/** Characters of the address of a mailbox. */
export const MAILBOX_MAX_CHARACTERS = 100;

/** Octets of the signed terms of an agreement: ten instruments of the longest names take 4 KB. */
export const AGREEMENT_MAX_OCTETS = 8_192;

/** Legal instruments that one agreement cites. */
export const INSTRUMENTS_MAX = 10;

/** Characters of the name of a legal instrument. */
export const INSTRUMENT_MAX_CHARACTERS = 80;

/** Characters of the article of a legal instrument. */
export const ARTICLE_MAX_CHARACTERS = 40;

/** Months for which an agreement lets personal data be kept: the review after three years (Regulation (EU) 2016/794, Article 31(2)). */
export const RETENTION_MAX_MONTHS = 36;

/** Hours that an agreement gives for an answer: a year, which the longest judicial requests take. */
export const ANSWER_MAX_HOURS = 8_760;

/** Deliveries that a peer may have unacknowledged at once. */
export const WINDOW_ITEMS = 256;

/** Octets of deliveries that a peer may have unacknowledged at once: bounds the memory that one peer can take. */
export const WINDOW_OCTETS = 4 * 1_048_576;

/** Numbers by which a peer's cursor may be beyond what was sent, and be believed: a hundred days of ten thousand messages, lost with a restored backup. */
export const CURSOR_AHEAD_MAX = 1_000_000;

/** Characters of the text of handling code H3, and of one restriction. */
export const MARKING_TEXT_MAX_CHARACTERS = 500;

/** Octets of the filter record that goes to a member that feeds EUROPOL: 200 persons with 30 fields each, 40 octets a path, with room. */
export const FILTER_RECORD_MAX_OCTETS = 524_288;

/** Octets of the facts of one audit entry: ids, digests and ten legal bases take about 700; a pair of units may have many more. */
export const AUDIT_FACTS_MAX_OCTETS = 16_384;

/** Octets of the details of one audit entry: the longest justification, and the references of 200 persons. */
export const AUDIT_DETAILS_MAX_OCTETS = 16_384;

/** Characters of a justification that an officer gives. */
export const JUSTIFICATION_MAX_CHARACTERS = 500;

/** Hashes of one inclusion or consistency proof: a log of 2^32 entries needs 64 at the most. */
export const PROOF_MAX_HASHES = 64;

/** Entries of one page about common exchanges: with their proofs they stay below a quarter of a frame. */
export const AUDIT_PAGE_ENTRIES = 128;

/** Questions about the log that a peer may have open at once: bounds the work that one peer can ask for. */
export const AUDIT_QUESTIONS_MAX = 8;

/** Questions about the log that a peer may ask at once: a comparison of 30,000 entries. More are AUDIT_BUSY until it has waited. */
export const AUDIT_QUESTIONS_BURST = 240;

/** Questions about the log that a peer may ask in a minute on average: each may make this unit read 128 entries and their proofs. */
export const AUDIT_QUESTIONS_PER_MINUTE = 240;

/** Checkpoints, and notes about other logs, that a peer may send at once. */
export const AUDIT_OFFERS_BURST = 120;

/** Checkpoints that a peer may offer in a minute on average: one for every 256 entries at 500 entries a second. */
export const AUDIT_OFFERS_PER_MINUTE = 120;

/** Octets of one signed checkpoint: 64 signature lines of 150 octets and three lines of text, with room. */
export const CHECKPOINT_MAX_OCTETS = 16_384;

/** Signature lines of one checkpoint: the log's and one of every other member (see MEMBERS_MAX). */
export const CHECKPOINT_SIGNATURES_MAX = 64;

/**
 * Octets of an evidence pack: the largest envelope for each of 64 addressees takes 86 MiB in base64, and fifty versions of the largest
 * roster 33 MiB. Almost all take less than 100 KB.
 */
export const EVIDENCE_MAX_OCTETS = 128 * 1_048_576;

/** Documents that go with one message. */
export const ATTACHMENTS_MAX = 20;

/** Octets of one document: an hour of video, the copy of a telephone. */
export const DOCUMENT_MAX_OCTETS = 2_147_483_648;

/** Octets of one chunk of a document: at 64 kbit/s an urgent message waits two seconds for one that is on its way. */
export const DOCUMENT_CHUNK_OCTETS = 16_384;

/** Chunks that a peer may ask for and that were not given yet, all documents together: a megabyte. */
export const DOCUMENT_CHUNKS_ASKED = 64;

/** Octets of the cover of a courier's file: the largest keyset, a signed note of 300 octets and the parts of the encryption, with room. */
export const COURIER_COVER_MAX_OCTETS = KEYSET_MAX_OCTETS + 2_048;

/** Octets of a parcel's file: a courier's file that holds the largest envelope and what goes before it. */
export const PARCEL_MAX_OCTETS = ENVELOPE_MAX_OCTETS + COURIER_COVER_MAX_OCTETS + 32_768;

/** Frames about parcels that a peer may have waiting to be worked: the next of both priorities, what became of ours, with room. */
export const PARCEL_FRAMES_MAX = 8;

/** Milliseconds for which a relay holds a parcel at the most: what is older than the longest life of a message brings nothing any more. */
export const PARCEL_LIFE_MAX_MS = MESSAGE_LIFE_MAX_MS;

/** Octets of one signed statement of a relay. Ours take about 400. */
export const PARCEL_RECEIPT_MAX_OCTETS = 2_048;

/** Octets of one WebSocket message: the largest parcel and its frame. A larger one is cut by the socket itself. */
export const FRAME_MAX_OCTETS = PARCEL_MAX_OCTETS + 1_024;

/** Characters of the title of a document. */
export const DOCUMENT_TITLE_MAX_CHARACTERS = 160;

/** Elements of a tally that are listed rather than told apart further. */
export const TALLY_LIST_MAX = 64;

/** Parts into which a tally is told apart: one for each hexadecimal digit. */
export const TALLY_BUCKETS = 16;

/**
 * Frames that a peer may send at once beyond its messages, what they need, and documents: tests of the line, announcements, repetitions, words about
 * logs. A keyset counts eight times, a roster sixteen times: a unit that was away for a hundred versions of the roster gets them in one flight.
 */
export const CONTROL_FRAMES_BURST = 2_048;

/** Frames of this kind that a peer may send in a minute on average: twice what the busiest conversation about logs takes. */
export const CONTROL_FRAMES_PER_MINUTE = 2_400;

/** Octets a second at which a frame must come, once the silence is over that a line may have anyway: the slowest mobile lines carry ten times as much. */
export const FRAME_OCTETS_PER_SECOND = 256;
