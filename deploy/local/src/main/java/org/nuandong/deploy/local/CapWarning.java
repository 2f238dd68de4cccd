package org.nuandong.deploy.local;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** 寒潮预警: a cold-wave warning for one region as its weather office sends it, in CAP 1.2. */
public record CapWarning(String region, String identifier, String colour, Instant sent) {

    private static final String PATH = "/api/v1/weather-messages";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                    .withZone(ZoneId.of("Asia/Shanghai"));
    private static final Duration A_DAY = Duration.ofHours(24);

    /** Colours as the offices write them: 蓝色, 黄色, 橙色, 红色. */
    public static CapWarning of(String region, String colour, Instant sent) {
        return new CapWarning(region, region + "41600000_" + UUID.randomUUID(), colour, sent);
    }

    public Answer sendBy(Api weatherService) {
        return send(weatherService, identifier, "Alert", sent, "");
    }

    /** The office takes it back. */
    public Answer cancelBy(Api weatherService, Instant at) {
        String about = region + "41600000," + identifier + "," + TIME.format(sent);
        return send(
                weatherService,
                region + "41600000_" + UUID.randomUUID(),
                "Cancel",
                at,
                "<references>" + about + "</references>");
    }

    private Answer send(
            Api weatherService, String id, String messageType, Instant at, String references) {
        String message =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
                  <identifier>%s</identifier><sender>%s41600000</sender><sent>%s</sent>
                  <status>Actual</status><msgType>%s</msgType><scope>Public</scope>%s
                  <info><language>zh-CN</language><category>Met</category><event>寒潮</event>
                    <urgency>Expected</urgency><severity>Unknown</severity>
                    <certainty>Likely</certainty>
                    <expires>%s</expires><headline>气象台发布寒潮%s预警</headline>
                    <area><areaDesc>全域</areaDesc><geocode><valueName>GB/T 2260</valueName>
                      <value>%s</value></geocode></area></info>
                </alert>"""
                        .formatted(
                                id,
                                region,
                                TIME.format(at),
                                messageType,
                                references,
                                TIME.format(at.plus(A_DAY)),
                                colour,
                                region);
        return weatherService.post(PATH, "application/cap+xml", message).expect(200, 201);
    }
}
