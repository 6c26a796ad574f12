# The portal for an installation with a PostgreSQL server of its own: -Dproduction leaves the embedded one out.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
# The contract of the API, which the jar serves.
COPY docs/api docs/api
COPY src src
RUN --mount=type=cache,target=/root/.m2 \
	mvn -B -ntp -Dproduction -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/noibat.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 noibat \
	&& useradd --system --uid 10001 --gid noibat --home-dir /noibat --shell /usr/sbin/nologin noibat
WORKDIR /noibat
# What changes least comes first; the loader is not among it, as the application is started from its own jar.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Class data for a faster start. This start ends for want of a database, with most classes loaded by then.
RUN SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:1/noibat \
	java -XX:ArchiveClassesAtExit=noibat.jsa -jar noibat.jar > /dev/null 2>&1 || test -s noibat.jsa
USER noibat
EXPOSE 8080
# Readiness is told on the management port, which nobody outside the container reaches.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
	CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]
ENTRYPOINT ["java", "-XX:SharedArchiveFile=noibat.jsa", "-XX:+ExitOnOutOfMemoryError", "-jar", "noibat.jar"]
