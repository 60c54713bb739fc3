using CampusIssues.Emulator.Seams;

namespace CampusIssues.Emulator.ApiGateway.Management;

/// <summary>Forgets APIs, keys and usage plans; the AppHost's own API stays.</summary>
internal sealed class ApiReset(ApiStore apis, KeyStore keys) : IResettable
{
    public string Service => "apigateway";

    public void Reset()
    {
        lock (apis.Lock)
        {
            foreach (var api in apis.All.ToArray())
            {
                apis.Delete(api);
            }

            foreach (var plan in keys.Plans.Values.ToArray())
            {
                keys.Delete(plan);
            }

            foreach (var key in keys.Keys.Values.ToArray())
            {
                keys.Delete(key);
            }
        }
    }
}
