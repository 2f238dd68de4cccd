package org.nuandong.dispatch.handover;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 交接表: the hash of what is written, which both sides sign: canonical JSON of the offer. */
@ApplicationScoped
class WrittenForm {

    private final ObjectMapper canonical;

    WrittenForm(ObjectMapper json) {
        this.canonical = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    String sha256(HandoverRequests.Offer offer) {
        try {
            byte[] written = canonical.writeValueAsString(offer).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a form is made of JSON", e);
        }
    }
}
