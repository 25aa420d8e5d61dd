// An RFC 3161 timestamp token (a CMS SignedData over a TSTInfo) -> its parts, as its signature is checked by. Nothing is
// judged here: the cryptography is done where a library for it is.
import {
  CONTEXT_0,
  derChildren,
  derContents,
  derElement,
  GENERALIZED_TIME,
  hex,
  objectId,
  OCTET_STRING,
  SEQUENCE,
  SET,
  type DerElement,
} from './der.ts';

/** A token's parts. Algorithms are object identifiers with dots. */
export interface SignedTimestamp {
  /** The SHA-256 that was stamped. */
  readonly stamped: string;
  /** When the authority says it was: ISO 8601, UTC, whole seconds. */
  readonly at: string;
  /** The stamped statement (TSTInfo), whose digest is among the signed attributes. */
  readonly statement: Uint8Array;
  /** The certificates that came with it, in DER. */
  readonly certificates: readonly Uint8Array[];
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  readonly signature: Uint8Array;
  /** The signed attributes, as they are signed. */
  readonly signedBytes: Uint8Array;
  /** What they say: the kind and digest of the statement, and the digest of the certificate that signed. */
  readonly signedContentType: string | null;
  readonly signedDigest: Uint8Array | null;
  readonly certificateDigest: { readonly algorithm: string; readonly hash: string } | null;
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const SHA1 = '1.3.14.3.2.26';
export const SHA256 = '2.16.840.1.101.3.4.2.1';
/** id-ct-TSTInfo. */
export const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/** Reads a token, or the answer of an authority that holds one; null for any other bytes, and for a stamp of another hash. */
export function readTimestamp(bytes: Uint8Array): SignedTimestamp | null {
  const top = derElement(bytes, 0);
  if (top === null || top.end !== bytes.length) return null;
  const outer = derChildren(bytes, top);
  const token = objectId(bytes, outer?.[0]) === null ? derChildren(bytes, outer?.[1]) : outer;
  if (objectId(bytes, token?.[0]) !== SIGNED_DATA || token?.[1]?.tag !== CONTEXT_0) return null;
  const signed = derChildren(bytes, derChildren(bytes, token[1])?.[0]);
  const [, , content, ...rest] = signed ?? [];
  const signer = derChildren(bytes, derChildren(bytes, rest.at(-1))?.[0]);
  const statement = statementOf(bytes, content);
  if (statement === null || signer === null || rest.at(-1)?.tag !== SET) return null;
  const said = saidIn(statement);
  const [, , digestAlgorithm, attributes, signatureAlgorithm, signature] = signer;
  if (said === null || attributes?.tag !== CONTEXT_0 || signature?.tag !== OCTET_STRING) return null;
  const digest = objectId(bytes, derChildren(bytes, digestAlgorithm)?.[0]);
  const algorithm = objectId(bytes, derChildren(bytes, signatureAlgorithm)?.[0]);
  const values = attributeValues(bytes, attributes);
  if (digest === null || algorithm === null || values === null) return null;

  // A copy: slice() of a Buffer, which is what a file is read as, would be the token itself.
  const signedBytes = new Uint8Array(bytes.subarray(attributes.from, attributes.end));
  // Signed is the set itself, not the place it has in the token.
  signedBytes[0] = SET;
  const certificates = rest.length > 1 && rest[0]?.tag === CONTEXT_0 ? derChildren(bytes, rest[0]) : [];
  const messageDigest = values.get(MESSAGE_DIGEST);
  return {
    ...said,
    statement,
    certificates: (certificates ?? [])
      .filter(({ tag }) => tag === SEQUENCE)
      .map(({ from, end }) => bytes.slice(from, end)),
    digestAlgorithm: digest,
    signatureAlgorithm: algorithm,
    signature: bytes.slice(signature.start, signature.end),
    signedBytes,
    signedContentType: objectId(bytes, values.get(CONTENT_TYPE)),
    signedDigest: messageDigest?.tag === OCTET_STRING ? derContents(bytes, messageDigest) : null,
    certificateDigest:
      certificateDigest(bytes, values.get(SIGNING_CERTIFICATE_V2), SHA256) ??
      certificateDigest(bytes, values.get(SIGNING_CERTIFICATE), SHA1),
  };
}

function statementOf(bytes: Uint8Array, content: DerElement | undefined): Uint8Array | null {
  const [kind, wrapper] = derChildren(bytes, content) ?? [];
  const octets = wrapper?.tag === CONTEXT_0 ? derChildren(bytes, wrapper)?.[0] : undefined;
  return objectId(bytes, kind) === TST_INFO && octets?.tag === OCTET_STRING
    ? bytes.slice(octets.start, octets.end)
    : null;
}

/** TSTInfo: version, policy, messageImprint { algorithm, hash }, serial number, time. */
function saidIn(statement: Uint8Array): { readonly stamped: string; readonly at: string } | null {
  const fields = derChildren(statement, derElement(statement, 0));
  const [algorithm, digest] = derChildren(statement, fields?.[2]) ?? [];
  const time = fields?.[4];
  if (objectId(statement, derChildren(statement, algorithm)?.[0]) !== SHA256) return null;
  if (digest?.tag !== OCTET_STRING || digest.end - digest.start !== 32) return null;
  if (time?.tag !== GENERALIZED_TIME) return null;
  const written = new TextDecoder().decode(derContents(statement, time));
  const [, year, month, day, hours, minutes, seconds] =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d+)?Z$/u.exec(written) ?? [];
  if (year === undefined) return null;
  const at = `${year}-${month ?? ''}-${day ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}Z`;
  return { stamped: hex(derContents(statement, digest)), at };
}

/** Attribute ::= SEQUENCE { type, SET OF value }; the first value of each. */
function attributeValues(bytes: Uint8Array, attributes: DerElement): ReadonlyMap<string, DerElement> | null {
  const values = new Map<string, DerElement>();
  for (const attribute of derChildren(bytes, attributes) ?? []) {
    const [type, set] = derChildren(bytes, attribute) ?? [];
    const id = objectId(bytes, type);
    const value = derChildren(bytes, set)?.[0];
    if (id === null || value === undefined) return null;
    values.set(id, value);
  }
  return values;
}

/** SigningCertificate: SEQUENCE { SEQUENCE OF { [hash algorithm,] hash, ... }, ... }; the first names the signer's. */
function certificateDigest(
  bytes: Uint8Array,
  value: DerElement | undefined,
  usual: string,
): SignedTimestamp['certificateDigest'] {
  const [first, second] = derChildren(bytes, derChildren(bytes, derChildren(bytes, value)?.[0])?.[0]) ?? [];
  if (first?.tag === OCTET_STRING) return { algorithm: usual, hash: hex(derContents(bytes, first)) };
  const algorithm = objectId(bytes, derChildren(bytes, first)?.[0]);
  if (algorithm === null || second?.tag !== OCTET_STRING) return null;
  return { algorithm, hash: hex(derContents(bytes, second)) };
}
