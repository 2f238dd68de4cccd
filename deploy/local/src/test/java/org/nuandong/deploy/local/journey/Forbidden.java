package org.nuandong.deploy.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.nuandong.deploy.local.Answer;

/** 不准: what a rule forbids is answered with 409 or 422 and the rule's name. */
final class Forbidden {

    private Forbidden() {}

    static void by(String rule, Answer answer) {
        assertThat(answer.text("code")).as(answer.request() + ": " + answer).isEqualTo(rule);
        assertThat(answer.status()).as(rule).isIn(409, 422);
    }
}
