#!/usr/bin/env bash
# Sourced by up, down, token and prove: finds the JDK and Maven, builds what is missing or stale,
# runs a main class of deploy/local. Not a command of its own.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
home=${NUANDONG_HOME:-$checkout/.local}
case $home in /*) ;; *) home=$PWD/$home ;; esac
services="beneficiary-service dispatch-service reporting-service"
launcher=$checkout/deploy/local/target/nuandong-local.jar

refuse() { # <Chinese> <English>
    printf '%s / %s\n' "$1" "$2" >&2
    exit 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java) || refuse \
            "没有找到 JDK：请安装 JDK 17 或更高版本，或设置 JAVA_HOME" \
            "no JDK found: install JDK 17 or later, or set JAVA_HOME"
    fi
    local version
    version=$("$java" -XshowSettings:properties -version 2>&1 |
        sed -n 's/^ *java\.specification\.version = //p')
    if ! [ "${version%%.*}" -ge 17 ] 2>/dev/null; then
        refuse "JDK 版本过低（${version:-?}）：需要 17 或更高版本" \
            "the JDK is too old (${version:-?}): 17 or later is needed"
    fi
}

# The oldest thing that the launcher runs, or nothing when one is missing.
oldest_product() {
    local oldest=$launcher product service
    [ -f "$launcher" ] && [ -d "$checkout/deploy/local/target/lib" ] || return 1
    for service in $services; do
        product=$checkout/$service/target/quarkus-app/quarkus-run.jar
        [ -f "$product" ] || return 1
        [ "$product" -ot "$oldest" ] && oldest=$product
    done
    printf '%s' "$oldest"
}

is_stale() (
    oldest=$(oldest_product) || exit 0
    cd "$checkout" || exit 1
    sources="pom.xml contracts/pom.xml commons/pom.xml commons/src commons/files/pom.xml
        commons/files/src commons/intake/pom.xml commons/intake/src deploy/embedded/pom.xml
        deploy/embedded/src/main deploy/local/pom.xml deploy/local/src/main"
    for service in $services; do
        sources="$sources $service/pom.xml $service/src/main"
    done
    # shellcheck disable=SC2086
    [ -n "$(find $sources -newer "$oldest" -type f -print -quit 2>/dev/null)" ]
)

build_when_stale() {
    is_stale || return 0
    local maven start service
    maven=$(command -v mvn) || refuse \
        "没有找到 Maven：请安装 Maven 3.8.7 或更高版本" "no Maven found: install Maven 3.8.7 or later"
    [ -x "$(dirname "$java")/javac" ] || [ -n "$(command -v javac)" ] || refuse \
        "需要 JDK 才能构建，只找到 JRE" "a JDK is needed to build; only a JRE was found"
    [ -w "$checkout" ] || refuse "无法写入目录 $checkout，不能构建" "cannot build: $checkout cannot be written"
    printf '正在构建 / building …\n'
    start=$SECONDS
    if ! (cd "$checkout" && "$maven" -B -q -DskipTests package -pl deploy/local -am); then
        refuse "构建失败，原因见上" "the build failed, see above"
    fi
    # A jar whose content did not change keeps its old date otherwise.
    touch "$launcher"
    for service in $services; do touch "$checkout/$service/target/quarkus-app/quarkus-run.jar"; done
    printf '  构建完成 / built  %s s\n' $((SECONDS - start))
}

launch() { # <main class> <arguments>
    local main=$1
    shift
    exec "$java" -Xmx256m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 \
        "-Dnuandong.home=$home" "-Dnuandong.checkout=$checkout" \
        -cp "$launcher:$checkout/deploy/local/target/lib/*" \
        "org.nuandong.deploy.local.$main" "$@"
}
