import { type HttpResponse, type Secrets, shownUrl, type TransportError } from '../http';
import { type OcmError, ocmError } from './ocm-error';
import { isOcmAnswer, reasonOf } from './said';

/** What was asked, for the message. */
export interface Asked {
  /** What could not be done: `read the add-on 'widget'`. */
  readonly action: string;
  readonly url: URL;
}

/**
 * The problem that OCM answered with an error or with a status that makes no sense here: its code, reason and the id of the operation,
 * which its operators find in their logs; never the body, which repeats the icon (managed-tenants 3.5).
 */
export function refusal(answer: HttpResponse, { action, url }: Asked, secrets: Secrets): OcmError {
  const { status } = answer;
  const reason = reasonOf(answer, secrets);
  const message = `Cannot ${action}: ${shownUrl(url)} answered ${status}${reason === '' ? '' : ` (${reason})`}`;
  if (status >= 300 && status < 400) {
    return ocmError({
      code: 'OCM_REDIRECT_REFUSED',
      message: `${message} and sends us elsewhere, which is not followed: the token is for this address`,
      hint: 'Give the right address of OCM with --url.',
    });
  }
  if (status === 401) {
    return ocmError({
      code: 'OCM_LOGIN_REFUSED',
      message,
      hint: 'The token is not for this OCM, or its owner was disabled: each environment may have a login of its own.',
    });
  }
  if (status === 403) {
    return ocmError({ code: 'OCM_DENIED', message, hint: 'Ask the owners of OCM for a role that may write add-ons.' });
  }
  if (status === 429 || status >= 500) {
    return ocmError({
      code: 'OCM_BUSY',
      message,
      hint: 'It was tried several times. Run the command again later: what OCM has taken is not sent again.',
    });
  }
  if (status < 400 || !isOcmAnswer(answer)) {
    return ocmError({
      code: 'OCM_ANSWER_INVALID',
      message: `${message}, which is not an answer of OCM`,
      hint: 'Check --url and --service, and what proxy is before it.',
    });
  }
  return ocmError({
    code: 'OCM_REFUSED',
    message,
    hint: 'Mend what was sent: for a payload, the metadata. If it is right, show the owners of OCM the operation id.',
  });
}

/** The problem that there was no usable answer. */
export function noAnswer({ action, url }: Asked, { failure, message: reason }: TransportError): OcmError {
  const message = `Cannot ${action}: no usable answer from ${shownUrl(url)}: ${reason}`;
  switch (failure) {
    case 'certificate':
    case 'not-tls':
      return ocmError({
        code: 'OCM_CERTIFICATE',
        message,
        hint: 'Behind a proxy that opens TLS, name the certificate of its authority with NODE_EXTRA_CA_CERTS.',
      });
    case 'too-long':
      return ocmError({ code: 'OCM_ANSWER_INVALID', message, hint: 'This is not OCM, or a broken one.' });
    case 'unreachable':
      return ocmError({
        code: 'OCM_UNREACHABLE',
        message,
        hint: 'Check the address and the network, then run again: what OCM has taken is not sent again.',
      });
  }
}
