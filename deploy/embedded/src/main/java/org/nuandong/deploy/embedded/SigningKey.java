package org.nuandong.deploy.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The key pair that signs local tokens (RS256) in place of an identity provider. The services are
 * given the public half; nothing accepts this issuer in production.
 */
public final class SigningKey {

    public static final String ISSUER = "nuandong-local";
    public static final String AUDIENCE = "nuandong";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;

    private SigningKey(KeyPair pair) {
        this.pair = pair;
    }

    public static SigningKey create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads the kept pair, or makes one at the first start that only its owner may read. */
    public static SigningKey keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.write(draft, create().encoded());
            Files.move(draft, file);
        }
        return decoded(Files.readAllLines(file));
    }

    /** Both halves as two lines of base64: private (PKCS 8), public (X.509). */
    public List<String> encoded() {
        return List.of(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), publicKey());
    }

    public static SigningKey decoded(List<String> lines) {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            Base64.Decoder base64 = Base64.getDecoder();
            return new SigningKey(
                    new KeyPair(
                            rsa.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
                            rsa.generatePrivate(
                                    new PKCS8EncodedKeySpec(base64.decode(lines.get(0))))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a pair of RSA keys", e);
        }
    }

    /** Base64 of the public half, as {@code quarkus.oidc.public-key} takes it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    String sign(Map<String, Object> claims) {
        try {
            String text =
                    part(Map.of("alg", "RS256", "typ", "JWT"), JSON) + "." + part(claims, JSON);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> content, ObjectMapper json)
            throws JsonProcessingException {
        return URL.encodeToString(json.writeValueAsBytes(content));
    }
}
