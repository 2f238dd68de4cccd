package org.nuandong.reporting.room;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nuandong.commons.problem.Language;
import org.nuandong.reporting.live.News;
import org.nuandong.reporting.live.Source;
import org.nuandong.reporting.live.Tide;

/** One room for all who look from the same place: its picture is made once for them. */
final class RoomScope {

    /** A picture of the country that takes 0.3 s is made every 1.5 s at most. */
    private static final int PATIENCE = 5;

    private final Vantage vantage;
    private final Tide tide = new Tide();
    private final Map<Language, String> texts = new EnumMap<>(Language.class);
    private RoomPicture picture;
    private PastDays past;
    private Instant at;
    private long madeAt;
    private long took;
    private long usedAt = System.nanoTime();
    private int readers;
    private volatile boolean stale = true;

    RoomScope(Vantage vantage) {
        this.vantage = vantage;
    }

    Vantage vantage() {
        return vantage;
    }

    Tide tide() {
        return tide;
    }

    void hear(News news) {
        if (!stale && news.concerns(vantage::isTouchedBy)) {
            stale = true;
        }
    }

    synchronized void joined() {
        readers++;
    }

    synchronized void left() {
        readers--;
        usedAt = System.nanoTime();
    }

    synchronized boolean isRead() {
        return readers > 0;
    }

    synchronized boolean isForgotten(long nanos) {
        return readers == 0 && System.nanoTime() - usedAt > nanos;
    }

    synchronized boolean isYounger(long nanos) {
        usedAt = System.nanoTime();
        return picture != null && usedAt - madeAt < nanos;
    }

    /**
     * Something was heard, or it is older than so much: it is to be made again from what is read
     * from now on. What is heard meanwhile makes it due once more.
     */
    synchronized boolean begins(long nanos) {
        long age = System.nanoTime() - madeAt;
        boolean due = picture == null || stale && age > PATIENCE * took || age > nanos;
        stale &= !due;
        return due;
    }

    /** Made again; readers are woken when it differs. */
    synchronized void make(RoomMaker maker, RoomMaker.Common common) {
        long began = System.nanoTime();
        past = maker.past(vantage, past);
        take(maker.make(vantage, past, common), maker.now());
        madeAt = System.nanoTime();
        took = madeAt - began;
    }

    /** It could not be read: at the next opportunity. */
    void again() {
        stale = true;
    }

    /** The sources alone: they fall silent without a word. */
    synchronized void look(List<Source> sources, Instant now) {
        if (picture != null) {
            take(picture.with(sources), now);
        }
    }

    private void take(RoomPicture made, Instant now) {
        boolean changed = !made.equals(picture);
        picture = made;
        at = now;
        if (changed) {
            texts.clear();
            tide.rise(tide.level() + 1);
        }
    }

    synchronized RoomView view(RoomWords words, Language language) {
        return words.view(picture, past.scope(), at, language);
    }

    /** As it goes over the line, written once for each language. */
    synchronized String text(
            RoomWords words, Function<RoomView, String> writer, Language language) {
        return texts.computeIfAbsent(language, l -> writer.apply(view(words, l)));
    }
}
