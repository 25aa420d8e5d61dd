// A timestamp token -> what it proves, what it leaves unproven, and what shows it to be false. Everything that can be known
// without a network is checked here, by Node's own cryptography.
import { createHash, getHashes, verify, constants, X509Certificate } from 'node:crypto';
import { hex } from '../../core/ledger/der.ts';
import { readOpenTimestamps, type Attestation, type DigestByName } from '../../core/ledger/openTimestamps.ts';
import { readTimestamp, TST_INFO, type SignedTimestamp } from '../../core/ledger/rfc3161.ts';

/** What is known of a token, in sentences. One fault, and it proves nothing. */
export interface TimestampProof {
  readonly proven: readonly string[];
  readonly unproven: readonly string[];
  readonly faults: readonly string[];
}

/** Checks a token. `roots` are the certificates of authorities that whoever asks trusts, in PEM. */
export function timestampProof(bytes: Uint8Array, roots: string | null): TimestampProof {
  const proof = readOpenTimestamps(bytes, digestByName);
  if (proof !== null) return openTimestampsProof(proof.attestations);
  const token = readTimestamp(bytes);
  if (token === null) return { proven: [], unproven: [], faults: ['It is no timestamp token.'] };
  return signatureProof(token, rootsIn(roots));
}

const digestByName: DigestByName = (name, bytes) =>
  getHashes().includes(name) ? new Uint8Array(createHash(name).update(bytes).digest()) : null;

function openTimestampsProof(attestations: readonly Attestation[] | null): TimestampProof {
  if (attestations === null) {
    return {
      proven: [],
      unproven: [],
      faults: ['It cannot be read to its end: it is cut off, was changed, or is of a newer form.'],
    };
  }
  const proven: string[] = [];
  const unproven: string[] = [];
  for (const one of attestations) {
    if (one.kind === 'pending') {
      unproven.push(
        `The calendar ${one.calendar} promised a stamp: this proves nothing until the proof is completed (ots upgrade).`,
      );
    } else if (one.kind === 'unknown') unproven.push(`Another way it may be proven by: ${one.what}.`);
    else {
      const chain = one.kind === 'bitcoin' ? 'Bitcoin' : 'Litecoin';
      proven.push(`Its operations lead from the stamped hash to the Merkle root ${one.merkleRoot}.`);
      unproven.push(
        `That block ${one.height} of ${chain} has that Merkle root, and when it was made: look the block up.`,
      );
    }
  }
  return { proven, unproven, faults: [] };
}

/** Digests by object identifier. */
const DIGESTS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signatures that name their own digest; the others are made with the signer's. */
const SIGNATURE_DIGESTS: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const RSA_PSS = '1.2.840.113549.1.1.10';
const ED25519 = '1.3.101.112';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

function signatureProof(token: SignedTimestamp, roots: readonly X509Certificate[]): TimestampProof {
  const fault = (...faults: readonly string[]): TimestampProof => ({ proven: [], unproven: [], faults });
  const digest = DIGESTS[token.digestAlgorithm];
  if (digest === undefined)
    return fault(`It is signed with a hash function that is not known here (${token.digestAlgorithm}).`);
  if (token.signedContentType !== TST_INFO || token.signedDigest === null)
    return fault('Its signature is not over a timestamp.');
  if (createHash(digest).update(token.statement).digest('hex') !== hex(token.signedDigest))
    return fault('What it says was changed after it was signed.');
  const known = [...certificatesIn(token), ...roots];
  const signer = signerOf(token, known);
  if (signer === null) {
    return {
      proven: [],
      unproven: [
        'Who signed it: the certificate is not in it. Ask the authority for a token with its certificates, or name it with --ca.',
      ],
      faults: [],
    };
  }
  if (!isSignedBy(token, signer, digest))
    return fault(`It was not signed by ${nameOf(signer)}, or was changed after.`);

  const at = new Date(token.at);
  const faults: string[] = [];
  if (!signer.keyUsage?.includes(TIME_STAMPING))
    faults.push(`The certificate of ${nameOf(signer)} is not one for timestamps.`);
  if (at < signer.validFromDate || at > signer.validToDate)
    faults.push(`The certificate of ${nameOf(signer)} was not valid at ${token.at}.`);
  const top = topOf(signer, known, at);
  const trusted = roots.find((root) => root.fingerprint256 === top.fingerprint256);
  return {
    proven: [
      `${nameOf(signer)} signed that it existed at ${token.at}.`,
      ...(trusted === undefined
        ? []
        : [`That signer is vouched for by ${nameOf(trusted)}, which --ca names.`]),
    ],
    unproven: [
      ...(trusted === undefined
        ? [
            `That ${nameOf(top)} (SHA-256 of its certificate: ${top.fingerprint256.replaceAll(':', '').toLowerCase()}) is an authority to trust: compare it, or name its certificate with --ca.`,
          ]
        : []),
      'That no certificate was revoked before it signed: the authority publishes a list.',
    ],
    faults,
  };
}

function rootsIn(pem: string | null): readonly X509Certificate[] {
  const blocks = pem?.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? [];
  return blocks.flatMap((block) => certificate(block) ?? []);
}

function certificatesIn({ certificates }: SignedTimestamp): readonly X509Certificate[] {
  return certificates.flatMap((der) => certificate(Buffer.from(der)) ?? []);
}

function certificate(written: string | Buffer): X509Certificate | null {
  try {
    return new X509Certificate(written);
  } catch {
    return null;
  }
}

/** The certificate whose digest is signed along: a token cannot be given to another signer of the same key. */
function signerOf(token: SignedTimestamp, known: readonly X509Certificate[]): X509Certificate | null {
  const wanted = token.certificateDigest;
  const digest = wanted === null ? undefined : DIGESTS[wanted.algorithm];
  if (wanted === null || digest === undefined) return null;
  return known.find(({ raw }) => createHash(digest).update(raw).digest('hex') === wanted.hash) ?? null;
}

function isSignedBy(token: SignedTimestamp, signer: X509Certificate, digest: string): boolean {
  const { signatureAlgorithm, signedBytes, signature } = token;
  const hash = signatureAlgorithm === ED25519 ? null : (SIGNATURE_DIGESTS[signatureAlgorithm] ?? digest);
  const key = signer.publicKey;
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  try {
    return verify(hash, signedBytes, signatureAlgorithm === RSA_PSS ? pss : key, signature);
  } catch {
    // The key is of another kind than the signature.
    return false;
  }
}

/** Up the chain of certificates that vouched for one another at that time, as far as they are known. */
function topOf(signer: X509Certificate, known: readonly X509Certificate[], at: Date): X509Certificate {
  const seen = new Set([signer.fingerprint256]);
  let top = signer;
  for (;;) {
    const issuer = known.find(
      (one) =>
        !seen.has(one.fingerprint256) &&
        one.ca &&
        at >= one.validFromDate &&
        at <= one.validToDate &&
        top.checkIssued(one) &&
        top.verify(one.publicKey),
    );
    if (issuer === undefined) return top;
    seen.add(issuer.fingerprint256);
    top = issuer;
  }
}

/** The common name of a certificate, or else the last line of its subject. */
function nameOf({ subject }: X509Certificate): string {
  const lines = subject.split('\n');
  const named = lines.find((line) => line.startsWith('CN=')) ?? lines.at(-1) ?? '';
  // It is printed: a name is one line of letters, whatever the token says.
  return named.replace(/^[A-Za-z]+=/u, '').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}]/gu, '?');
}
