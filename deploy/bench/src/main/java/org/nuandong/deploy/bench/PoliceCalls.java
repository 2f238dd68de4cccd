package org.nuandong.deploy.bench;

import java.util.UUID;

/** Calls of the 110 platform in its own field names, each with a reference of its own. */
final class PoliceCalls implements Load.Requests {

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Override
    public String body(long number) {
        return """
                {"JQ_TYWYSBM":"%s-%d","AFDD":"测试街道 人民路 %d 号桥下","BJDZJD":"115.0%03d",\
                "BJDZWD":"30.2%03d","BJNR":"有一位老人在桥下过夜，衣服很少","LXDH":"13800000000",\
                "BJRXM":"测试一号"}"""
                .formatted(run, number, number % 900, number % 1000, (number * 7) % 1000);
    }
}
