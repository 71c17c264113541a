// A device with passkeys, as the sign-in meets it: ES256, no attestation (Web Authentication Level 3, section 6).
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

interface Bent {
  origin?: string;
  domain?: string;
  /** Whether the device asked for finger, face or PIN. */
  isVerified?: boolean;
  /** How often it says that the key was used. */
  counter?: number;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();
const base64url = (bytes: Buffer) => bytes.toString('base64url');

/** A device that makes one key for the origin, and signs with it. */
export function newAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const [atX, atY] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  const domain = new URL(origin).hostname;

  const clientData = (type: string, challenge: string, from = origin) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));

  const data = (key: Buffer, bent: Bent) => {
    const flags = PRESENT | (bent.isVerified === false ? 0 : VERIFIED) | (key.length && HAS_KEY);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(bent.counter ?? 0);
    return Buffer.concat([sha256(bent.domain ?? domain), Buffer.from([flags]), counter, key]);
  };

  return {
    id: base64url(id),
    /** What the browser sends once the key is made. */
    make(challenge: string, bent: Bent = {}): string {
      // COSE_Key: kty EC2, alg ES256, crv P-256, x, y.
      const cose = [Buffer.from('a5010203262001', 'hex'), bytesAt('21', atX), bytesAt('22', atY)];
      const length = Buffer.from([0, id.length]);
      const authData = data(Buffer.concat([Buffer.alloc(16), length, id, ...cose]), bent);
      // A map of fmt "none", attStmt {} and authData.
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        cborBytes(authData),
      ]);
      const client = clientData('webauthn.create', challenge, bent.origin);
      return sent(id, { clientDataJSON: client, attestationObject: attestation });
    },
    /** What the browser sends once the key has signed. */
    sign(challenge: string, bent: Bent = {}): string {
      const client = clientData('webauthn.get', challenge, bent.origin);
      const authenticatorData = data(Buffer.alloc(0), bent);
      const signature = sign(
        'sha256',
        Buffer.concat([authenticatorData, sha256(client)]),
        privateKey,
      );
      return sent(id, { clientDataJSON: client, authenticatorData, signature });
    },
  };
}

function sent(id: Buffer, response: Record<string, Buffer>): string {
  const parts = Object.entries(response).map(([name, bytes]) => [name, base64url(bytes)]);
  return JSON.stringify({
    id: base64url(id),
    rawId: base64url(id),
    type: 'public-key',
    clientExtensionResults: {},
    response: Object.fromEntries(parts),
  });
}

const bytesAt = (label: string, bytes: Buffer) =>
  Buffer.concat([Buffer.from(label, 'hex'), cborBytes(bytes)]);

// A string of bytes in CBOR, of up to 65,535 of them.
function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length];
  return Buffer.concat([Buffer.from(head), bytes]);
}
