namespace Aspire.Hosting;

/// <summary>How telemetry is sent.</summary>
public enum OtlpProtocol
{
    /// <summary>gRPC.</summary>
    Grpc = 0,

    /// <summary>Protobuf over HTTP.</summary>
    HttpProtobuf = 1,

    /// <summary>JSON over HTTP.</summary>
    HttpJson = 2,
}
