//! Generates the stubs from the contract, without protoc.

use prost::Message;
use std::{env, error::Error, fs, path::Path};

const PROTO: &str = "../../proto";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={PROTO}");
    let files = protox::compile(["attrib/v1/attribution_service.proto"], [PROTO])?;
    let out = env::var("OUT_DIR")?;
    fs::write(Path::new(&out).join("contract.bin"), files.encode_to_vec())?;
    let mut config = tonic_prost_build::Config::new();
    config.enable_type_names();
    tonic_prost_build::configure().build_server(false).compile_fds_with_config(files, config)?;
    Ok(())
}
