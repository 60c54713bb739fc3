namespace DotNet.Testcontainers.Builders;

/// <summary>A builder: every step makes another one, none changes this one.</summary>
public interface IAbstractBuilder<out TBuilderEntity, out TResourceEntity, TCreateResourceEntity>
{
    /// <summary>The resource, not started yet.</summary>
    TResourceEntity Build();
}
