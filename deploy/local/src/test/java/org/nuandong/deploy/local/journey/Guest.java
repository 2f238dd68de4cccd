package org.nuandong.deploy.local.journey;

import static org.nuandong.deploy.local.Api.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import org.nuandong.deploy.local.Answer;

/** 受助人员: one stay, act by act, as the clerk of its station enters it. */
record Guest(Station station, UUID id) {

    private static final String CASES = "/api/v1/care-cases";

    /** Known, but not by a number; years as they look. */
    static Guest known(Station station, String sex, int years, String condition) {
        return received(station, sex, years, condition, true);
    }

    /** Nobody knows who it is. */
    static Guest unknown(Station station, String sex, int years, String condition) {
        return received(station, sex, years, condition, false);
    }

    private static Guest received(
            Station station, String sex, int years, String condition, boolean identified) {
        UUID id =
                station.stationClerk()
                        .create(
                                CASES,
                                body(
                                        "unitId",
                                        station.unit(),
                                        "regionCode",
                                        station.region(),
                                        "person",
                                        body(
                                                "sex", sex,
                                                "apparentAge", years,
                                                "identified", identified),
                                        "condition",
                                        condition,
                                        "origin",
                                        identified ? "in-province" : "unknown"))
                        .expect(201)
                        .id("id");
        return new Guest(station, id);
    }

    String path(String step) {
        return CASES + "/" + id + "/" + step;
    }

    JsonNode view() {
        return station.stationClerk().get(CASES + "/" + id).expect(200).body();
    }

    JsonNode get(String step) {
        return station.stationClerk().get(path(step)).expect(200).body();
    }

    /** A fact; what is answered is for the caller to judge. */
    Answer post(String step, Object... namesAndValues) {
        return station.stationClerk().post(path(step), body(namesAndValues));
    }

    /** Something new; what is answered is for the caller to judge. */
    Answer create(String step, Object... namesAndValues) {
        return station.stationClerk().create(path(step), body(namesAndValues));
    }

    Answer leaves(String kind, Object... more) {
        Map<String, Object> exit = body(more);
        exit.put("kind", kind);
        return station.stationClerk().post(path("exits"), exit);
    }

    /** What counts in block 6 of the month's table. */
    void countsAs(String service, String... months) {
        for (String month : months) {
            post("primary-services", "kind", service, "month", month).expect(200);
        }
    }
}
