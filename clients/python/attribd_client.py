"""Connects to attribd as the environment says.

ATTRIBD_ADDRESS  HOST:PORT or dns:///HOST:PORT, 127.0.0.1:50051 by default
ATTRIBD_CA       file with the certificates to trust; without it no TLS
ATTRIBD_TOKEN    bearer token to send, if any; needs TLS
"""

import os
from pathlib import Path

import grpc

# Retries and load balancing, shipped beside the contract.
SERVICE_CONFIG = Path(__file__).parent / "../../proto/attrib/v1/attribution_grpc_service_config.json"


def dial() -> grpc.Channel:
    """Returns a channel that is opened at its first call."""
    address = os.environ.get("ATTRIBD_ADDRESS") or "127.0.0.1:50051"
    options = [("grpc.service_config", SERVICE_CONFIG.read_text())]
    ca, token = os.environ.get("ATTRIBD_CA"), os.environ.get("ATTRIBD_TOKEN")
    if not ca:
        return grpc.insecure_channel(address, options)
    credentials = grpc.ssl_channel_credentials(Path(ca).read_bytes())
    if token:
        bearer = grpc.access_token_call_credentials(token)
        credentials = grpc.composite_channel_credentials(credentials, bearer)
    return grpc.secure_channel(address, credentials, options)
