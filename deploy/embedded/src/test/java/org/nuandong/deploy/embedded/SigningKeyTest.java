package org.nuandong.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final UUID STATION = UUID.fromString("0193a5c0-0000-7000-8000-000420200002");

    @TempDir Path folder;

    @Test
    void a_token_names_roles_regions_and_units_and_lives_twelve_hours() throws Exception {
        JsonNode claims =
                claims(
                        TokenDraft.of("hotline-clerk")
                                .regions("420200")
                                .units(STATION)
                                .signedBy(SigningKey.create()));

        assertThat(claims.get("groups").get(0).asText()).isEqualTo("hotline-clerk");
        assertThat(claims.get("regions").get(0).asText()).isEqualTo("420200");
        assertThat(claims.get("units").get(0).asText()).isEqualTo(STATION.toString());
        assertThat(claims.get("iss").asText()).isEqualTo("nuandong-local");
        assertThat(claims.get("aud").asText()).isEqualTo("nuandong");
        assertThat(claims.get("exp").asLong())
                .isBetween(
                        Instant.now().plus(Duration.ofHours(12)).getEpochSecond() - 5,
                        Instant.now().plus(Duration.ofHours(12)).getEpochSecond());
    }

    @Test
    void the_public_half_verifies_what_the_kept_private_half_signed() throws Exception {
        Path file = folder.resolve("token-key");
        SigningKey first = SigningKey.keptIn(file);
        SigningKey again = SigningKey.keptIn(file);
        String token = TokenDraft.of("viewer").signedBy(again);

        assertThat(verifies(token, first.publicKey())).isTrue();
        assertThat(verifies(token, SigningKey.create().publicKey())).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_token_can_be_over_before_it_is_used() throws Exception {
        JsonNode claims =
                claims(
                        TokenDraft.of("viewer")
                                .life(Duration.ofMinutes(-1))
                                .signedBy(SigningKey.create()));

        assertThat(claims.get("exp").asLong()).isLessThan(Instant.now().getEpochSecond());
    }

    private static boolean verifies(String token, String publicKey) throws Exception {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA")
                        .generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
