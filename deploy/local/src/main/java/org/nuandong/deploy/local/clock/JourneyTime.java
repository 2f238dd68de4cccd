package org.nuandong.deploy.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of a journey, in a file that all services map into memory: either a distance from the
 * machine's time or a standing moment. One aligned 64-bit word, so that no reader sees half a
 * change: microseconds in the upper 63 bits, "stands" in the lowest.
 */
public final class JourneyTime {

    private static final VarHandle WORD =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final ByteBuffer memory;

    private JourneyTime(ByteBuffer memory) {
        this.memory = memory;
    }

    /** A new file holds zeros: the machine's own time. */
    public static JourneyTime in(Path file) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            return new JourneyTime(
                    channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException e) {
            throw new UncheckedIOException("no journey clock in " + file, e);
        }
    }

    public Instant now() {
        long word = (long) WORD.getAcquire(memory, 0);
        long micros = word >> 1;
        return (word & 1) == 1
                ? Instant.EPOCH.plus(micros, ChronoUnit.MICROS)
                : Instant.now().plus(micros, ChronoUnit.MICROS);
    }

    /** Time stands at this moment until it is moved. */
    public void standAt(Instant moment) {
        write(ChronoUnit.MICROS.between(Instant.EPOCH, moment), 1);
    }

    /** Time runs on from this moment. */
    public void runFrom(Instant moment) {
        write(ChronoUnit.MICROS.between(Instant.now(), moment), 0);
    }

    /** Moves a standing or a running time. */
    public void advance(Duration step) {
        long word = (long) WORD.getAcquire(memory, 0);
        write((word >> 1) + step.toNanos() / 1_000, word & 1);
    }

    /** Back to the machine's own time. */
    public void reset() {
        write(0, 0);
    }

    private void write(long micros, long stands) {
        WORD.setRelease(memory, 0, micros << 1 | stands);
    }
}
