package org.nuandong.broken.relay;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends past the outbox. */
class OwnSender {

    void send(KafkaProducer<String, String> producer) {
        producer.send(new ProducerRecord<>("nuandong.dispatch.v1", "{}"));
    }
}
