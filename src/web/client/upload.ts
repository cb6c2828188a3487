import { Refused } from './client.ts';

/** Sends one file with its options; `onSent` tells which part of it has left. Files leave one after the other. Throws {@link Refused}. */
export function upload<T>(url: string, file: File, options: unknown, onSent?: (share: number) => void): Promise<T> {
  const sent = last.then(() => send<T>(url, file, options, onSent));
  last = sent.then(
    () => undefined,
    () => undefined,
  );
  return sent;
}

let last: Promise<void> = Promise.resolve();

function send<T>(url: string, file: File, options: unknown, onSent?: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('options', JSON.stringify(options));
    form.append('file', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.upload.onprogress = (event) => onSent?.(event.total === 0 ? 0 : event.loaded / event.total);
    request.onerror = () => reject(new Refused(0, {}));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T);
      else reject(new Refused(request.status, (request.response ?? {}) as { refused?: string; message?: string }));
    };
    request.send(form);
  });
}
