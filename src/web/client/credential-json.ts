/** Passkeys between the server's JSON and the browser's bytes; newer browsers do it themselves. None of ours needs an extension. */
export function creationOptions(json: PublicKeyCredentialCreationOptionsJSON): PublicKeyCredentialCreationOptions {
  if (typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function') return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const { challenge, user, excludeCredentials = [], extensions: _, ...rest } = json;
  return {
    ...rest,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: excludeCredentials.map(described),
  } as PublicKeyCredentialCreationOptions;
}

export function requestOptions(json: PublicKeyCredentialRequestOptionsJSON): PublicKeyCredentialRequestOptions {
  if (typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function') return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  const { challenge, allowCredentials = [], extensions: _, ...rest } = json;
  return {
    ...rest,
    challenge: bytesOf(challenge),
    allowCredentials: allowCredentials.map(described),
  } as PublicKeyCredentialRequestOptions;
}

/** A credential as the server reads it. */
export function credentialJson(credential: PublicKeyCredential): unknown {
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const { id, rawId, type, response, authenticatorAttachment } = credential;
  return {
    ...{ id, type, authenticatorAttachment, rawId: textOf(rawId), clientExtensionResults: credential.getClientExtensionResults() },
    response: { clientDataJSON: textOf(response.clientDataJSON), ...answerOf(response) },
  };
}

function answerOf(response: AuthenticatorResponse): Readonly<Record<string, unknown>> {
  if ('attestationObject' in response) {
    const { attestationObject, getTransports } = response as AuthenticatorAttestationResponse;
    return { attestationObject: textOf(attestationObject), transports: getTransports?.call(response) ?? [] };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    authenticatorData: textOf(authenticatorData),
    signature: textOf(signature),
    userHandle: userHandle === null ? undefined : textOf(userHandle),
  };
}

function described(one: PublicKeyCredentialDescriptorJSON) {
  return { ...one, id: bytesOf(one.id) };
}

/** The bytes of a text in base64url. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
