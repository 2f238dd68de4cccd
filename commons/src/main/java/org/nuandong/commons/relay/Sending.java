package org.nuandong.commons.relay;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** A batch on its way: how many were handed over, and whether all of them were acknowledged. */
final class Sending implements Callback {

    private int handedOver;
    private int acknowledged;
    private KafkaException failure;
    private KafkaException refusal;

    synchronized Callback expectOne() {
        handedOver++;
        return this;
    }

    /** The last one expected could not be handed over. */
    synchronized void refused(KafkaException reason) {
        handedOver--;
        refusal = reason;
    }

    @Override
    public synchronized void onCompletion(RecordMetadata metadata, Exception exception) {
        if (exception == null) {
            acknowledged++;
        } else if (failure == null) {
            failure = new KafkaException("an event was not acknowledged", exception);
        }
        notifyAll();
    }

    synchronized int handedOver() {
        return handedOver;
    }

    /** Null when the whole batch was handed over. */
    synchronized KafkaException refusal() {
        return refusal;
    }

    /** True when all are acknowledged, false when that takes longer. */
    synchronized boolean await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (failure == null && acknowledged < handedOver) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        if (failure != null) {
            throw failure;
        }
        return true;
    }
}
