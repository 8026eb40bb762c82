import { type Content, isForm, type MessageId } from '#protocol';

/** The message that another one passes on, rectifies, or asks a permission for. */
export function aboutWhich({ body, forwarded }: Pick<Content, 'body' | 'forwarded'>): MessageId | undefined {
  if (isForm(body) && (body.kind === 'rectification_order' || body.kind === 'permission_request')) return body.form.of as MessageId;
  return forwarded?.messageId;
}
