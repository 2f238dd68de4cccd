package org.nuandong.dispatch.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.nuandong.commons.region.RegionCode;

/** 订阅: what a partner wants to hear of and whereto it is sent. */
@Entity
class Subscription {

    static final String ACTIVE = "active";
    static final String DISABLED = "disabled";

    /** Why it is disabled: its receiver answered 410. */
    static final String GONE = "gone";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version private int version;
    private String name;
    private String agency;
    private String regionCode;
    private UUID unitId;
    private String owner;

    @Column(columnDefinition = "text[]")
    private List<String> eventTypes;

    private String source;
    private boolean ownRequests;
    private boolean sandbox;
    private String url;
    private byte[] secret;
    private byte[] previousSecret;
    private Instant previousValidUntil;
    private String state;
    private String disabledReason;
    private Instant disabledAt;
    private Instant createdAt;

    protected Subscription() {}

    Subscription(String owner, String agency, RegionCode region, UUID unitId, Instant at) {
        this.owner = owner;
        this.agency = agency;
        this.regionCode = region.code();
        this.unitId = unitId;
        this.state = ACTIVE;
        this.createdAt = at;
    }

    void hears(List<String> types, String ownSource, boolean onlyOwnRequests) {
        eventTypes = List.copyOf(types);
        source = ownSource;
        ownRequests = onlyOwnRequests;
    }

    void rename(String newName) {
        name = newName;
    }

    void setSandbox(boolean onlyTestCalls) {
        sandbox = onlyTestCalls;
    }

    void setTypes(List<String> types) {
        eventTypes = List.copyOf(types);
    }

    /** Answers whether the receiver has moved. */
    boolean moveTo(URI newUrl) {
        boolean moved = !newUrl.toString().equals(url);
        url = newUrl.toString();
        return moved;
    }

    /** Each place of a secret names its row and its turn, so that none opens elsewhere. */
    String secretPlace() {
        return "subscription:secret:" + id;
    }

    void seal(byte[] sealed) {
        secret = sealed.clone();
    }

    /** The old key stays good until then; an even older one ends now. */
    void rotate(byte[] sealed, Instant oldValidUntil) {
        previousSecret = secret;
        previousValidUntil = oldValidUntil;
        secret = sealed.clone();
    }

    /** The key in force first, then the one before while it is still good. */
    List<byte[]> secrets(Instant now) {
        return hasPrevious(now) ? List.of(secret, previousSecret) : List.of(secret);
    }

    private boolean hasPrevious(Instant now) {
        return previousSecret != null && now.isBefore(previousValidUntil);
    }

    /** One that is gone can still be switched off, for good. */
    boolean disable(String reason, Instant at) {
        if (!isActive() && (!GONE.equals(disabledReason) || GONE.equals(reason))) {
            return false;
        }
        state = DISABLED;
        disabledReason = reason;
        disabledAt = at;
        return true;
    }

    boolean enable() {
        if (isActive()) {
            return false;
        }
        state = ACTIVE;
        disabledReason = null;
        disabledAt = null;
        return true;
    }

    /** Gone may come back (R271): so long its messages wait for it. Switched off stays silent. */
    boolean gathers(Instant now, Duration kept) {
        return isActive() || GONE.equals(disabledReason) && now.isBefore(disabledAt.plus(kept));
    }

    boolean isActive() {
        return ACTIVE.equals(state);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String agency() {
        return agency;
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    UUID unitId() {
        return unitId;
    }

    String owner() {
        return owner;
    }

    List<String> eventTypes() {
        return eventTypes;
    }

    String source() {
        return source;
    }

    boolean ownRequests() {
        return ownRequests;
    }

    boolean isSandbox() {
        return sandbox;
    }

    URI url() {
        return URI.create(url);
    }

    String state() {
        return state;
    }

    String disabledReason() {
        return disabledReason;
    }

    Instant previousValidUntil() {
        return previousValidUntil;
    }

    Instant createdAt() {
        return createdAt;
    }
}
