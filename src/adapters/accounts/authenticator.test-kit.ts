import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

type Ceremony = { readonly challenge: string; readonly origin: string; readonly rpId: string };

const [PRESENT, VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

/** A passkey in software: an ES256 key that answers the browser's two ceremonies (WebAuthn level 2). */
export function authenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(32);
  let flags = PRESENT | VERIFIED;
  let counter = 0;

  const data = (rpId: string, more: number) => {
    counter += 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | more]), count]);
  };
  return {
    /** From now on nobody's finger or PIN is asked for. */
    verifyNobody: () => {
      flags = PRESENT;
    },
    register: (ceremony: Ceremony) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      // COSE: an EC2 key (1: 2) for ES256 (3: -7) on P-256 (-1: 1), with x (-2) and y (-3).
      const key = Buffer.concat([Buffer.from('a501020326200121', 'hex'), bytes(fromUrl(x)), Buffer.from('22', 'hex'), bytes(fromUrl(y))]);
      const authData = Buffer.concat([data(ceremony.rpId, ATTESTED), Buffer.alloc(16), length, id, key]);
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        text('fmt'),
        text('none'),
        text('attStmt'),
        Buffer.from([0xa0]),
        text('authData'),
        bytes(authData),
      ]);
      const client = clientData('webauthn.create', ceremony);
      return named(id, {
        clientDataJSON: client.toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    sign: (ceremony: Ceremony) => {
      const [client, authData] = [clientData('webauthn.get', ceremony), data(ceremony.rpId, 0)];
      const signature = createSign('sha256')
        .update(Buffer.concat([authData, sha256(client)]))
        .sign(privateKey);
      return named(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      });
    },
  };
}

function named(id: Buffer, response: Record<string, string | string[]>) {
  const name = id.toString('base64url');
  return { id: name, rawId: name, type: 'public-key', clientExtensionResults: {}, response };
}

function clientData(type: string, { challenge, origin }: Ceremony): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

function fromUrl(base64url: string): Buffer {
  return Buffer.from(base64url, 'base64url');
}

/** CBOR: a short text, and from 24 to 255 bytes. */
function text(value: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + value.length]), Buffer.from(value)]);
}

function bytes(value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, value.length]), value]);
}
