/**
 * 回调: one signed POST to a receiver of the operator's allow-list, as Standard Webhooks writes it
 * (R271): checked again at the address that is connected to, no redirect, never longer than the
 * time-out, tried again by a schedule that hears Retry-After.
 *
 * <p>Doors: {@link org.nuandong.dispatch.webhook.WebhookPost}, {@link
 * org.nuandong.dispatch.webhook.WebhookUrl}, {@link org.nuandong.dispatch.webhook.RetrySchedule}.
 */
package org.nuandong.dispatch.webhook;
