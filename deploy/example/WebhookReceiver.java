import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Receives webhooks and checks them as Standard Webhooks asks for. Needs nothing but a JDK (17+):
 *
 * <pre>java WebhookReceiver.java 9000 secret.txt</pre>
 *
 * The file holds one secret (whsec_...) per line; two while a key is being replaced. It is read
 * again at each call.
 */
public class WebhookReceiver {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 512 * 1024;
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"([^\"]+)\"");

    private final Path secrets;
    // A real receiver keeps the ids it has seen in its database, with what it did about them.
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    WebhookReceiver(Path secrets) {
        this.secrets = secrets;
    }

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        WebhookReceiver receiver = new WebhookReceiver(Path.of(args[1]));
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", receiver::receive);
        server.start();
        System.out.println("listening on http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void receive(HttpExchange call) throws IOException {
        // The signature covers the bytes as they came: check first, read the JSON afterwards.
        byte[] body = call.getRequestBody().readNBytes(MOST_BYTES);
        String id = call.getRequestHeaders().getFirst("webhook-id");
        String timestamp = call.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = call.getRequestHeaders().getFirst("webhook-signature");
        int status;
        if (!isGenuine(id, timestamp, signatures, body)) {
            System.out.println("REFUSED " + id);
            status = 401;
        } else {
            boolean first = seen.add(id);
            // Answer at once and work afterwards: after ten seconds it would be sent again.
            System.out.println((first ? "VERIFIED " : "AGAIN ") + id + " " + type(body));
            status = 204;
        }
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private boolean isGenuine(String id, String timestamp, String signatures, byte[] body)
            throws IOException {
        if (id == null || timestamp == null || signatures == null || !isFresh(timestamp)) {
            return false;
        }
        for (String secret : Files.readAllLines(secrets)) {
            byte[] expected = sign(secret.strip(), id, timestamp, body);
            for (String signature : signatures.split(" ")) {
                if (signature.startsWith("v1,") && fits(expected, signature.substring(3))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isFresh(String timestamp) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(sent, Instant.now()).abs().compareTo(TOLERANCE) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** HMAC-SHA256 over "id.timestamp.body" with the decoded secret. */
    private static byte[] sign(String secret, String id, String timestamp, byte[] body) {
        try {
            byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean fits(byte[] expected, String signature) {
        try {
            return MessageDigest.isEqual(expected, Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String type(byte[] body) {
        Matcher matcher = TYPE.matcher(new String(body, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : "without type";
    }
}
