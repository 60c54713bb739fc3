namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks a parameter that names a resource.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ResourceNameAttribute : Attribute, IModelNameParameter;

/// <summary>Marks a parameter that names an endpoint.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EndpointNameAttribute : Attribute, IModelNameParameter;

/// <summary>Marks a parameter that names something in the model.</summary>
public interface IModelNameParameter;
