# Checks practices with no network and no right to write: see docs/in-ci.md.
FROM python:3.12.14-slim-bookworm@sha256:782412e85d0f0984994c290652577d4018aff08145c85b262bb63dc0c7522254 AS build
COPY . /source
RUN python -m venv /opt/handover && \
    /opt/handover/bin/pip install --no-cache-dir --disable-pip-version-check /source && \
    /opt/handover/bin/pip uninstall --yes --disable-pip-version-check pip setuptools

FROM python:3.12.14-slim-bookworm@sha256:782412e85d0f0984994c290652577d4018aff08145c85b262bb63dc0c7522254
COPY --from=build /opt/handover /opt/handover
ENV PATH="/opt/handover/bin:$PATH" PYTHONDONTWRITEBYTECODE=1
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["handover"]
CMD ["check"]
