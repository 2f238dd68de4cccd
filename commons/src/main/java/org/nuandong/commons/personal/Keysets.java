package org.nuandong.commons.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One Tink keyset for each purpose, written as one JSON object. A rotated keyset holds its old keys
 * as well: they still open and find, only the primary one seals.
 */
final class Keysets {

    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ciphers of this Java are not to be had", e);
        }
    }

    private final Map<KeyPurpose, KeysetHandle> handles;

    private Keysets(Map<KeyPurpose, KeysetHandle> handles) {
        this.handles = handles;
    }

    static Keysets create() throws GeneralSecurityException {
        return create(KeyPurpose.OWN);
    }

    static Keysets create(Set<KeyPurpose> purposes) throws GeneralSecurityException {
        Map<KeyPurpose, KeysetHandle> handles = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : purposes) {
            handles.put(purpose, KeysetHandle.generateNew(purpose.parameters()));
        }
        return new Keysets(handles);
    }

    /** A new primary key for one purpose; the keys before it stay. */
    Keysets rotate(KeyPurpose purpose) throws GeneralSecurityException {
        KeysetHandle.Builder rotated = KeysetHandle.newBuilder(handles.get(purpose));
        rotated.addEntry(
                KeysetHandle.generateEntryFromParameters(purpose.parameters())
                        .withRandomId()
                        .makePrimary());
        Map<KeyPurpose, KeysetHandle> all = new EnumMap<>(handles);
        all.put(purpose, rotated.build());
        return new Keysets(all);
    }

    KeysetHandle of(KeyPurpose purpose) {
        return handles.get(purpose);
    }

    static Keysets parse(String json) throws GeneralSecurityException {
        return parse(json, KeyPurpose.OWN);
    }

    static Keysets parse(String json, Set<KeyPurpose> purposes) throws GeneralSecurityException {
        JsonNode file = object(json);
        Map<KeyPurpose, KeysetHandle> handles = new EnumMap<>(KeyPurpose.class);
        for (KeyPurpose purpose : purposes) {
            JsonNode keyset = file.get(purpose.inFile());
            if (keyset == null) {
                throw new GeneralSecurityException("it holds no keyset " + purpose.inFile());
            }
            handles.put(
                    purpose,
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            keyset.toString(), InsecureSecretKeyAccess.get()));
        }
        return new Keysets(handles);
    }

    String write() throws GeneralSecurityException {
        ObjectNode file = JSON.createObjectNode();
        for (Map.Entry<KeyPurpose, KeysetHandle> each : handles.entrySet()) {
            String keyset =
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            each.getValue(), InsecureSecretKeyAccess.get());
            file.set(each.getKey().inFile(), object(keyset));
        }
        return file.toPrettyString() + "\n";
    }

    /** The parser's own message is dropped: it would repeat key material. */
    private static JsonNode object(String json) throws GeneralSecurityException {
        try {
            JsonNode node = JSON.readTree(json);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException e) {
            throw new GeneralSecurityException("it is not JSON");
        }
        throw new GeneralSecurityException("it is not a JSON object");
    }
}
