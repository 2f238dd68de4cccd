package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyStepTest {

    @ParameterizedTest
    @CsvSource({
        "ASKED, ACKNOWLEDGED, true",
        "ASKED, ARRIVED, true",
        "ON_THE_WAY, ACKNOWLEDGED, false",
        "ARRIVED, PATIENT_ABOARD, true",
        "AT_HOSPITAL, ENDED, true",
        "ON_THE_WAY, REFUSED, true",
        "ARRIVED, REFUSED, false",
        "ARRIVED, WITHDRAWN, false",
        "ENDED, REFUSED, false",
        "REFUSED, ARRIVED, false",
        "ACKNOWLEDGED, ACKNOWLEDGED, false",
    })
    void a_request_goes_forward_may_skip_and_is_refused_only_before_anybody_is_there(
            AgencyStep before, AgencyStep step, boolean allowed) {
        assertThat(step.mayFollow(before)).isEqualTo(allowed);
    }
}
