//! Connects to attribd as the environment says.
//!
//! ```text
//! ATTRIBD_ADDRESS  HOST:PORT, 127.0.0.1:50051 by default
//! ATTRIBD_CA       file with the certificates to trust; without it no TLS
//! ATTRIBD_TOKEN    bearer token to send, if any; needs TLS
//! ```

use std::{env, error::Error, fs};

use tonic::{
    Request, Status,
    metadata::{Ascii, MetadataValue},
    service::{Interceptor, interceptor::InterceptedService},
    transport::{Certificate, Channel, ClientTlsConfig, Endpoint},
};
use tonic_types::StatusExt;

pub mod retry;

/// The messages and the client that the contract generates.
pub mod v1 {
    tonic::include_proto!("attrib.v1");
}

/// A client that sends the token.
pub type Client = v1::attribution_service_client::AttributionServiceClient<InterceptedService<Channel, Bearer>>;

/// Returns a client that connects at its first call.
pub fn dial() -> Result<Client, Box<dyn Error>> {
    dial_with(&env::var("ATTRIBD_TOKEN").unwrap_or_default())
}

/// Is [`dial`] with another token; an empty one is not sent.
pub fn dial_with(token: &str) -> Result<Client, Box<dyn Error>> {
    let address = env::var("ATTRIBD_ADDRESS").unwrap_or_else(|_| "127.0.0.1:50051".into());
    let endpoint = match env::var("ATTRIBD_CA").unwrap_or_default().as_str() {
        "" => Endpoint::from_shared(format!("http://{address}"))?,
        ca => Endpoint::from_shared(format!("https://{address}"))?
            .tls_config(ClientTlsConfig::new().ca_certificate(Certificate::from_pem(fs::read(ca)?)))?,
    };
    let value = match token {
        "" => None,
        token => Some(format!("Bearer {token}").parse()?),
    };
    Ok(Client::new(InterceptedService::new(endpoint.connect_lazy(), Bearer(value))))
}

/// Sends a token with every call.
#[derive(Clone)]
pub struct Bearer(Option<MetadataValue<Ascii>>);

impl Interceptor for Bearer {
    fn call(&mut self, mut request: Request<()>) -> Result<Request<()>, Status> {
        if let Some(value) = &self.0 {
            request.metadata_mut().insert("authorization", value.clone());
        }
        Ok(request)
    }
}

/// Says why a call failed: its ErrorInfo, where it has one.
pub fn explain(status: &Status) -> String {
    match status.get_details_error_info() {
        Some(info) => format!("{:?} {} {:?}: {}", status.code(), info.reason, info.metadata, status.message()),
        None => format!("{:?}: {}", status.code(), status.message()),
    }
}
