package org.nuandong.commons.personal;

import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * 交换密钥: recognises one person in beneficiary and dispatch without a name or a number travelling
 * (DESIGN "Persons in events"). A keyset apart from the service's own, so that neither service can
 * look into the other's tables with it, and reporting never has it.
 */
@Singleton
public class ExchangeKeys {

    private static final int INDEX_BYTES = 32;
    private static final String DOMAIN = "exchange:identity-number:";

    private final Map<Integer, Prf> keys;
    private final int today;

    @Inject
    ExchangeKeys(KeysetSource source) {
        this(source.readExchange());
    }

    ExchangeKeys(String json) {
        try {
            PrfSet set =
                    Keysets.parse(json, KeyPurpose.SHARED)
                            .of(KeyPurpose.EXCHANGE)
                            .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
            keys = set.getPrfs();
            today = set.getPrimaryId();
        } catch (GeneralSecurityException e) {
            throw new UnusableKeysetException(
                    "nuandong.personal.exchange-keyset cannot be used: " + e.getMessage());
        }
    }

    /**
     * Under every key that is valid now, today's first: while one is exchanged for the next, the
     * other side knows at least one of them.
     */
    public List<ExchangeIndex> of(IdentityNumber number) {
        List<ExchangeIndex> all = new ArrayList<>();
        all.add(index(today, keys.get(today), number));
        for (Map.Entry<Integer, Prf> key : keys.entrySet()) {
            if (key.getKey() != today) {
                all.add(index(key.getKey(), key.getValue(), number));
            }
        }
        return all;
    }

    /** Today's key: what lacks an index under it is indexed anew. */
    public String currentKey() {
        return name(today);
    }

    /** Whether this side can compare what was made under that key. */
    public boolean knows(String keyId) {
        return keys.keySet().stream().anyMatch(id -> name(id).equals(keyId));
    }

    private static ExchangeIndex index(int id, Prf key, IdentityNumber number) {
        try {
            byte[] text = (DOMAIN + number.number()).getBytes(StandardCharsets.UTF_8);
            return new ExchangeIndex(
                    name(id),
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(key.compute(text, INDEX_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an exchange index could not be made", e);
        }
    }

    private static String name(int id) {
        return Integer.toUnsignedString(id, 16);
    }
}
