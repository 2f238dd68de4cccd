package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuandong.commons.region.RegionCode;

class InterestTest {

    private static final RegionCode HUANGSHI = new RegionCode("420200");
    private static final RegionCode DISTRICT = new RegionCode("420203");
    private static final RegionCode WUHAN = new RegionCode("420100");

    @ParameterizedTest
    @CsvSource({
        "*, incident.arrived, true",
        "incident.*, incident.arrived, true",
        "incident.arrived, incident.arrived, true",
        "incident.arrived, incident.opened, false",
        "incident.*, incidental.news, false",
        "agency-request.*, agency-request.asked, true",
    })
    void a_type_is_a_name_a_group_or_all(String type, String name, boolean fits) {
        assertThat(Interest.fits(type, name)).isEqualTo(fits);
    }

    @Test
    void a_region_covers_what_lies_below_it_and_nothing_beside_it() {
        Interest city = interest(null, false);

        assertThat(city.wants(happened(DISTRICT, false, Set.of()))).isTrue();
        assertThat(city.wants(happened(WUHAN, false, Set.of()))).isFalse();
        assertThat(city.wants(happened(null, false, Set.of()))).isFalse();
    }

    @Test
    void who_names_a_source_hears_of_its_own_incidents_and_of_those_it_was_asked_to() {
        Interest platform = interest("platform-110", false);

        assertThat(platform.wants(happened(HUANGSHI, false, Set.of("hotline")))).isFalse();
        assertThat(platform.wants(happened(HUANGSHI, false, Set.of("hotline", "platform-110"))))
                .isTrue();
        Concern asked =
                new Concern(
                        "incident.arrived",
                        HUANGSHI,
                        null,
                        false,
                        Set.of("hotline"),
                        Set.of("police"),
                        Set.of());
        assertThat(platform.wants(asked)).isTrue();
    }

    @Test
    void a_sandbox_gets_test_calls_and_nothing_else_and_the_others_get_none() {
        Concern test = happened(HUANGSHI, true, Set.of());
        Concern real = happened(HUANGSHI, false, Set.of());

        assertThat(interest(null, true).wants(test)).isTrue();
        assertThat(interest(null, true).wants(real)).isFalse();
        assertThat(interest(null, false).wants(test)).isFalse();
        assertThat(interest(null, false).wants(real)).isTrue();
    }

    @Test
    void requests_go_to_the_agency_that_is_asked_and_to_no_other() {
        assertThat(interest(null, false).wants(request("police"))).isTrue();
        assertThat(interest(null, false).wants(request("ambulance"))).isFalse();
    }

    @Test
    void a_hand_over_is_told_to_its_two_sides_and_to_whoever_called_the_incident_in() {
        Concern toHospital =
                new Concern(
                        "handover.offered",
                        HUANGSHI,
                        null,
                        false,
                        Set.of("platform-110"),
                        Set.of(),
                        Set.of("civil-affairs", "hospital"));
        Concern toPolice =
                new Concern(
                        "handover.offered",
                        HUANGSHI,
                        null,
                        false,
                        Set.of(),
                        Set.of(),
                        Set.of("civil-affairs", "police"));

        assertThat(interest(null, false).wants(toHospital)).isFalse();
        assertThat(interest(null, false).wants(toPolice)).isTrue();
        assertThat(interest("platform-110", false).wants(toHospital)).isTrue();
    }

    @Test
    void a_unit_hears_of_itself_and_of_what_belongs_to_none() {
        UUID own = UUID.randomUUID();
        Interest unit =
                new Interest(HUANGSHI, Set.of(own), List.of("*"), null, "police", true, false);

        assertThat(unit.wants(happenedIn(own))).isTrue();
        assertThat(unit.wants(happenedIn(null))).isTrue();
        assertThat(unit.wants(happenedIn(UUID.randomUUID()))).isFalse();
    }

    private static Interest interest(String source, boolean sandbox) {
        return new Interest(HUANGSHI, null, List.of("*"), source, "police", true, sandbox);
    }

    private static Concern happened(RegionCode region, boolean test, Set<String> sources) {
        return new Concern("incident.arrived", region, null, test, sources, Set.of(), Set.of());
    }

    private static Concern happenedIn(UUID unit) {
        return new Concern("incident.arrived", HUANGSHI, unit, false, Set.of(), Set.of(), Set.of());
    }

    private static Concern request(String agency) {
        return new Concern(
                "agency-request.asked",
                HUANGSHI,
                null,
                false,
                Set.of(),
                Set.of(agency),
                Set.of(agency));
    }
}
