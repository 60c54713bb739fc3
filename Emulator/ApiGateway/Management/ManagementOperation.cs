using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>
/// An operation of the management API. Permissions are the HTTP method on the path, <c>apigateway:GET</c> on
/// <c>arn:aws:apigateway:region::/restapis/id</c>.
/// </summary>
internal abstract class ManagementOperation(ApiStore store, string method, string path, int status = 200) : IRestOperation
{
    public string Name => GetType().Name;

    public string Method => method;

    public string Path => path;

    public ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        call.Demand($"apigateway:{method}", $"arn:aws:apigateway:{call.Region}::{call.Http.Request.Path}");
        call.StatusCode = status;
        lock (store.Lock)
        {
            var management = new ManagementCall(call, store, Name);
            if (method == "PATCH")
            {
                management.CheckPatches();
            }

            Handle(management);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Carries it out, with the store's lock held.</summary>
    public abstract void Handle(ManagementCall call);
}
