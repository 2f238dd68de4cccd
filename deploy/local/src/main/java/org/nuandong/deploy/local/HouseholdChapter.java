package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.util.List;
import java.util.Map;

/** Two families of 黄石港街道 in the register. */
final class HouseholdChapter implements DemonstrationWinter.Chapter {

    private final LocalSystem system;

    HouseholdChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "两户困难家庭";
    }

    @Override
    public String english() {
        return "two households in the register";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api registrar = system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "registrar");
        ledger.made("household-alone", key -> register(registrar, key, alone()));
        ledger.made("household-of-three", key -> register(registrar, key, grandmother()));
    }

    private static java.util.UUID register(Api registrar, String key, Map<String, Object> family) {
        return registrar.create("/api/v1/households", key, family).expect(201).id("id");
    }

    private static Map<String, Object> alone() {
        return body(
                "regionCode", BootstrapUnits.HUANGSHIGANG_STREET,
                "address", "示范路1号2单元301室",
                "causes", List.of("serious-illness"),
                "categories", List.of(category("DIBAO")),
                "members",
                        List.of(
                                member(
                                        "head",
                                        person("张某甲", "male", "410527196802290013"),
                                        "LIVING_ALONE")));
    }

    private static Map<String, Object> grandmother() {
        return body(
                "regionCode", BootstrapUnits.HUANGSHIGANG_STREET,
                "address", "示范路8号1单元102室",
                "causes", List.of("serious-illness"),
                "categories", List.of(category("DIBAO")),
                "members",
                        List.of(
                                member("head", person("李某乙", "female", "520111194903070021")),
                                member(
                                        "grandchild",
                                        person("李某丙", "female", "140221201204010046"))));
    }

    private static Map<String, Object> member(
            String relation, Map<String, Object> person, String... categories) {
        return body(
                "relation",
                relation,
                "person",
                person,
                "categories",
                List.of(categories).stream().map(HouseholdChapter::category).toList());
    }

    private static Map<String, Object> person(String name, String sex, String number) {
        return body("name", name, "sex", sex, "identityNumber", number);
    }

    private static Map<String, Object> category(String code) {
        return body("category", code, "validFrom", "2026-01-01");
    }
}
