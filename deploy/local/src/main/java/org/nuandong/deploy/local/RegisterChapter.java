package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** 黄石港街道's list comes in as a table, is corrected and accepted; one woman was entered twice. */
final class RegisterChapter implements DemonstrationWinter.Chapter {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final int HOUSEHOLDS = 12;
    private static final int FAULTS = 3;

    private final LocalSystem system;

    RegisterChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "街道名册导入，一人两档核对";
    }

    @Override
    public String english() {
        return "a street's list imported, a double decided";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api registrar = system.api(Service.BENEFICIARY, BootstrapUnits.HUANGSHI, "registrar");
        MadeUpTownship street = street();
        ledger.done(
                "list-with-faults",
                () -> {
                    TableImport table = announced(registrar, "list-with-faults");
                    table.sent(street.table(FAULTS));
                    table.discarded();
                });
        ledger.done(
                "list-corrected",
                () -> {
                    TableImport table = announced(registrar, "list-corrected");
                    table.sent(street.table(0));
                    table.accepted("all");
                });
        decideDouble(registrar, ledger);
    }

    /** Whose list it is; they are paid in another chapter. */
    static MadeUpTownship street() {
        return new MadeUpTownship(
                BootstrapUnits.HUANGSHIGANG_STREET, HOUSEHOLDS, LocalDate.of(1951, 1, 1));
    }

    private static TableImport announced(Api registrar, String step) {
        return TableImport.announced(
                registrar,
                "demonstration-" + step,
                "households",
                BootstrapUnits.HUANGSHIGANG_STREET,
                PATIENCE);
    }

    /** The same woman under two spellings: found at the second entry, decided by her papers. */
    private static void decideDouble(Api registrar, DemonstrationLedger ledger) {
        String first = "double-first";
        ledger.made(
                first,
                key ->
                        registrar
                                .create(
                                        "/api/v1/households",
                                        key,
                                        household("龚某喆", "140221195102130049"))
                                .expect(201)
                                .id("id"));
        ledger.done(
                "double-decided",
                () -> {
                    Answer second =
                            registrar
                                    .create(
                                            "/api/v1/households",
                                            "demonstration-double-second",
                                            household("龔某哲", null))
                                    .expect(201);
                    String pair = second.body().at("/possibleDuplicates/0/duplicateId").asText();
                    Answer seen = registrar.get("/api/v1/duplicates/" + pair).expect(200);
                    if (seen.text("state").equals("open")) {
                        registrar
                                .post(
                                        "/api/v1/duplicates/" + pair + "/decisions",
                                        body(
                                                "decision",
                                                "same",
                                                "leadingId",
                                                seen.body().at("/first/personId").asText(),
                                                "reason",
                                                "papers-compared"))
                                .expect(200);
                    }
                });
    }

    private static Map<String, Object> household(String name, String number) {
        return body(
                "regionCode",
                BootstrapUnits.HUANGSHIGANG_STREET,
                "address",
                "示范路21号1单元101室",
                "members",
                List.of(
                        body(
                                "relation",
                                "head",
                                "person",
                                body(
                                        "name",
                                        name,
                                        "sex",
                                        "female",
                                        "identityNumber",
                                        number,
                                        "birthOn",
                                        number == null ? "1951-02-13" : null,
                                        "telephone",
                                        "13800002113"))));
    }
}
