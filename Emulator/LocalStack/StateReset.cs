using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.Emulator.LocalStack;

/// <summary>Throws the services' state away, all of it or one service's.</summary>
internal sealed class StateReset(IServiceProvider provider)
{
    /// <summary>The services that there are.</summary>
    public IEnumerable<string> Services => provider.GetServices<IAwsService>().Select(service => service.CommonName).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Forgets everything.</summary>
    public void All()
    {
        foreach (var state in provider.GetServices<IResettable>())
        {
            state.Reset();
        }
    }

    /// <summary>Forgets what a service has; tells whether there is such a service.</summary>
    public bool Of(string service)
    {
        if (!Services.Contains(service))
        {
            return false;
        }

        foreach (var state in provider.GetServices<IResettable>().Where(state => state.Service == service))
        {
            state.Reset();
        }

        return true;
    }
}
