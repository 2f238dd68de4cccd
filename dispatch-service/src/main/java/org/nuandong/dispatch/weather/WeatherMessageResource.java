package org.nuandong.dispatch.weather;

import static org.nuandong.commons.security.Role.WEATHER_SERVICE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.rest.Lenient;

/** 气象报文推送: warnings and outlooks of the weather service; never refused for their content. */
@Path("/api/v1/weather-messages")
@Tag(name = "weather", description = "Warnings and outlooks / 预警与预报")
class WeatherMessageResource {

    private static final String CAP =
            """
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>42020041600000_20261121170000</identifier>
              <sender>42020041600000</sender><sent>2026-11-21T17:00:00+08:00</sent>
              <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
              <info><language>zh-CN</language><category>Met</category><event>寒潮</event>
                <urgency>Expected</urgency><severity>Severe</severity><certainty>Likely</certainty>
                <expires>2026-11-22T17:00:00+08:00</expires>
                <headline>市气象台发布寒潮橙色预警</headline>
                <area><areaDesc>黄石市</areaDesc><geocode><valueName>GB/T 2260</valueName>
                  <value>420200</value></geocode></area></info>
            </alert>""";
    private static final String JSON =
            """
            {"list": [{"province": "湖北", "city": "黄石", "area": "黄石", "alarm_type": "寒潮",
             "alarm_level": "橙色", "alarm_title": "湖北省黄石市发布寒潮橙色预警",
             "alarm_content": "市气象台2026年11月21日17时00分发布寒潮橙色预警信号"}]}""";

    private final WeatherIntake intake;
    private final int most;

    WeatherMessageResource(
            WeatherIntake intake,
            @ConfigProperty(name = "nuandong.weather.max-body", defaultValue = "1048576")
                    int most) {
        this.intake = intake;
        this.most = most;
    }

    @POST
    @Lenient
    @Consumes({"application/cap+xml", "application/xml", "text/xml", "application/json"})
    @RolesAllowed(WEATHER_SERVICE)
    @Operation(
            operationId = "receiveWeatherMessage",
            summary = "Warnings and outlooks of the weather service / 接收气象预警与预报",
            description =
                    "CAP 1.2, or the JSON payloads of Chinese weather services. Never refused for"
                            + " its content: what cannot be read is left out and listed in"
                            + " warnings, what a payload lacks is filled, a place that nobody knows"
                            + " waits for a clerk. XML with a document type is refused unread.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in / 已接收",
            content = @Content(schema = @Schema(implementation = MessageReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before; nothing has changed / 重复推送",
            content = @Content(schema = @Schema(implementation = MessageReceipt.class)))
    @APIResponse(responseCode = "400", description = "Neither XML nor JSON / 无法解析")
    @APIResponse(responseCode = "403", description = "Another client / 无权限")
    @APIResponse(responseCode = "413", description = "Too large / 内容过大")
    public RestResponse<MessageReceipt> receive(
            @Parameter(hidden = true) @HeaderParam("Content-Type") String mediaType,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/cap+xml",
                                        schema = @Schema(type = SchemaType.STRING),
                                        examples = @ExampleObject(name = "cap", value = CAP)),
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(type = SchemaType.OBJECT),
                                        examples = @ExampleObject(name = "list", value = JSON))
                            })
                    byte[] body) {
        if (body == null || body.length == 0) {
            throw CommonProblem.MALFORMED_BODY.because();
        }
        if (body.length > most) {
            throw CommonProblem.BODY_TOO_LARGE.because();
        }
        WeatherIntake.Taken taken =
                intake.take(new ReceivedBody(mediaType.toLowerCase(Locale.ROOT), body));
        MessageReceipt receipt = MessageReceipt.of(taken, Language.current());
        return ResponseBuilder.create(taken.fresh() ? Status.CREATED : Status.OK, receipt).build();
    }
}
