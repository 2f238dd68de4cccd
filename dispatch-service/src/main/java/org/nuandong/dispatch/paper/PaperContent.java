package org.nuandong.dispatch.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * 文书正文: head and cells as they are printed, and the SHA-256 of their canonical JSON. The head holds
 * a random mark, so that nobody guesses a cell from the hash.
 */
record PaperContent(Map<String, String> head, Map<String, String> cells) {

    private static final ObjectMapper CANONICAL =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    static Map<String, String> blankHead(PaperForm form, String station) {
        Map<String, String> head = new TreeMap<>();
        head.put("form", form.code());
        head.put("title", form.title());
        head.put("station", station);
        for (String empty : new String[] {"paperNo", "caseNo", "issuedOn", "replaces", "mark"}) {
            head.put(empty, "");
        }
        head.put("state", "blank");
        return head;
    }

    /** Keys in order, no spaces, UTF-8: the same content gives the same text. */
    String canonical() {
        try {
            return CANONICAL.writeValueAsString(
                    Map.of("cells", new TreeMap<>(cells), "head", new TreeMap<>(head)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a paper is made of text", e);
        }
    }

    /** Hexadecimal; nothing for a draft, which nobody can hold against us. */
    String sha256() {
        if (head.get("paperNo").isEmpty()) {
            return "";
        }
        try {
            byte[] text = canonical().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a paper's content";
    }
}
