import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a 110 platform does on its first day. Needs nothing but a JDK (17+):
 *
 * <pre>java PlatformClient.java http://localhost:8082 "$(deploy/token platform-110 --sandbox)" \
 *     http://127.0.0.1:9000/nuandong secret.txt</pre>
 *
 * It subscribes in the sandbox, keeps the secret, asks for a ping and sends one test call, which
 * goes through everything and is counted nowhere.
 */
public class PlatformClient {

    private static final String REGION = "420200";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final String token;

    PlatformClient(String service, String token) {
        this.service = service;
        this.token = token;
    }

    public static void main(String[] args) throws Exception {
        PlatformClient client = new PlatformClient(args[0], args[1]);
        String subscription = client.subscribe(args[2], Path.of(args[3]));
        client.post("/api/v1/subscriptions/" + subscription + "/pings", "{}");
        System.out.println("PINGED " + subscription);
        String incident = client.call();
        System.out.println("CALLED incident " + incident);
        System.out.println(client.get("/api/v1/subscriptions/" + subscription + "/deliveries"));
    }

    private String subscribe(String url, Path secretFile) throws Exception {
        String answer =
                post(
                        "/api/v1/subscriptions",
                        """
                        {"name": "110 example", "regionCode": "%s", "sandbox": true,
                         "eventTypes": ["incident.*", "agency-request.*"], "url": "%s"}"""
                                .formatted(REGION, url));
        // Shown this once. It must be where the receiver finds it before the first call comes.
        Files.writeString(secretFile, field(answer, "secret") + "\n");
        System.out.println("SUBSCRIBED " + field(answer, "id"));
        return field(answer, "id");
    }

    /** A call in the platform's own field names; the same reference again is the same call. */
    private String call() throws Exception {
        String now =
                LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                        .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        String answer =
                post(
                        "/api/v1/platforms/110/calls",
                        """
                        {"JQ_TYWYSBM": "%s-%s", "BJSJ": "%s", "AFDD": "黄石大道火车站出站口旁",
                         "BJDZJD": "115.0412", "BJDZWD": "30.2034",
                         "BJNR": "一老人露宿，衣着单薄（测试）", "OL_ISTEST": "1"}"""
                                .formatted(REGION, UUID.randomUUID(), now));
        return field(answer, "incidentId");
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(
                request(path)
                        // The same key again gives the first answer again: retry without fear.
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Enough for this example; a real client reads JSON with a library. */
    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException(name + " is missing in the answer");
        }
        return matcher.group(1);
    }
}
