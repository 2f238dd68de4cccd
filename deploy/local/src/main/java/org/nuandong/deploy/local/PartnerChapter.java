package org.nuandong.deploy.local;

import static org.nuandong.deploy.local.Api.body;

import java.util.List;
import java.util.UUID;

/** 110 has subscribed to test calls; its receiver is away, and everybody sees that it is. */
final class PartnerChapter implements DemonstrationWinter.Chapter {

    private final LocalSystem system;

    PartnerChapter(LocalSystem system) {
        this.system = system;
    }

    @Override
    public String chinese() {
        return "110 平台的推送订阅（沙箱）";
    }

    @Override
    public String english() {
        return "a webhook subscription of 110, in the sandbox";
    }

    @Override
    public void enter(DemonstrationLedger ledger) {
        Api police = system.api(Service.DISPATCH, BootstrapUnits.HUANGSHI, "platform-110");
        ledger.made(
                "subscription",
                key ->
                        UUID.fromString(
                                police.create(
                                                "/api/v1/subscriptions",
                                                key,
                                                body(
                                                        "name",
                                                        "110 接警平台",
                                                        "agency",
                                                        "police",
                                                        "regionCode",
                                                        BootstrapUnits.HUANGSHI,
                                                        "eventTypes",
                                                        List.of("incident.*"),
                                                        "url",
                                                        "http://127.0.0.1:9110/nuandong",
                                                        "sandbox",
                                                        true))
                                        .expect(201)
                                        .body()
                                        .at("/subscription/id")
                                        .asText()));
    }
}
