package org.nuandong.dispatch.weather;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.StationFixture;

/** Messages of a weather service and places that no other test uses. */
public final class WeatherFixture {

    public static final String MESSAGES = "/api/v1/weather-messages";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final DateTimeFormatter CAP_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx")
                    .withZone(ZoneId.of("Asia/Shanghai"));

    private WeatherFixture() {}

    /** A county of its own, in a city of its own; no such province is in use. */
    public static String county() {
        int number = NEXT.getAndIncrement();
        return String.format("%02d%02d21", 72 + number / 90, 10 + number % 90);
    }

    /** A relief station that answers for a region. */
    public static UUID station(String region) {
        UUID id = UUID.randomUUID();
        StationFixture.stands(id, region);
        return id;
    }

    public static void region(String code, String name) {
        Sql.update(
                "insert into reference_region (code, name, epoch, sequence) values (?, ?, 1, 1)"
                        + " on conflict (code) do nothing",
                code,
                name);
    }

    public static ValidatableResponse post(String region, String mediaType, String body) {
        String token =
                Tokens.of("weather-service").subject("weather-" + region).regions(region).sign();
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(MESSAGES)
                .then();
    }

    public static ValidatableResponse cap(String region, Cap cap) {
        return post(region, "application/cap+xml", cap.xml());
    }

    public static ValidatableResponse json(String region, String body) {
        return post(region, "application/json", body);
    }

    public static UUID id(ValidatableResponse answer) {
        return UUID.fromString(answer.extract().path("weatherWarnings[0].id"));
    }

    public static String file(String name) {
        try (InputStream in =
                WeatherFixture.class.getClassLoader().getResourceAsStream("cases/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message of the Chinese profile of CAP, sent by the office of the region. */
    public record Cap(
            String region,
            String identifier,
            String status,
            String type,
            String kind,
            String colour,
            Instant sent,
            Instant expires,
            String references) {

        public static Cap alert(String region, String colour, Instant sent) {
            return new Cap(
                    region,
                    region + "41600000_" + UUID.randomUUID(),
                    "Actual",
                    "Alert",
                    "寒潮",
                    colour,
                    sent,
                    sent.plusSeconds(24 * 3600),
                    null);
        }

        /** Another message about this one. */
        public Cap followed(String type, String colour, Instant at) {
            return new Cap(
                    region,
                    region + "41600000_" + UUID.randomUUID(),
                    status,
                    type,
                    kind,
                    colour,
                    at,
                    at.plusSeconds(24 * 3600),
                    sender() + "," + identifier + "," + CAP_TIME.format(sent));
        }

        public Cap as(String status) {
            return new Cap(
                    region, identifier, status, type, kind, colour, sent, expires, references);
        }

        public Cap of(String kind) {
            return new Cap(
                    region, identifier, status, type, kind, colour, sent, expires, references);
        }

        public Cap sentAt(Instant sent) {
            return new Cap(
                    region, identifier, status, type, kind, colour, sent, expires, references);
        }

        public Cap until(Instant expires) {
            return new Cap(
                    region, identifier, status, type, kind, colour, sent, expires, references);
        }

        public String sender() {
            return region + "41600000";
        }

        public String xml() {
            return """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>%s</identifier><sender>%s</sender><sent>%s</sent>
              <status>%s</status><msgType>%s</msgType><scope>Public</scope>%s
              <info><language>zh-CN</language><category>Met</category><event>%s</event>
                <urgency>Expected</urgency><severity>Unknown</severity>
                <certainty>Likely</certainty>
                <expires>%s</expires><headline>某县气象台发布%s%s预警</headline>
                <area><areaDesc>某县</areaDesc><geocode><valueName>GB/T 2260</valueName>
                  <value>%s</value></geocode></area></info>
            </alert>"""
                    .formatted(
                            identifier,
                            sender(),
                            CAP_TIME.format(sent),
                            status,
                            type,
                            references == null ? "" : "<references>" + references + "</references>",
                            kind,
                            CAP_TIME.format(expires),
                            kind,
                            colour,
                            region);
        }
    }
}
