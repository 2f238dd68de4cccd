package org.nuandong.dispatch.webhook;

import org.nuandong.commons.problem.Refusal;

/** Why an address is refused. */
enum WebhookProblem implements Refusal {
    WEBHOOK_URL_INVALID(400),
    WEBHOOK_TARGET_NOT_ALLOWED(422);

    private final int status;

    WebhookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
