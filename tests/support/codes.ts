// The app of a person, as a test holds it.
import { Secret, TOTP } from 'otpauth';

/** The code that the app shows at this time, of the secret as it is typed into it. */
export function codeAt(secret: string, at: Date | number = Date.now()): string {
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return app.generate({ timestamp: Number(at) });
}

/** Six digits that the app shows neither now nor beside it. */
export function wrongCode(secret: string, at: Date | number = Date.now()): string {
  const near = [-60, -30, 0, 30, 60].map((seconds) => codeAt(secret, Number(at) + seconds * 1000));
  return ['000000', '111111', '222222', '333333', '444444', '555555'].find(
    (code) => !near.includes(code),
  ) as string;
}
